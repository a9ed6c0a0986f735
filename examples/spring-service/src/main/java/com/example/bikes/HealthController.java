package com.example.bikes;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    /** Whether the service runs. */
    @GetMapping("/health")
    Map<String, String> health() {
        return Map.of("status", "ok");
    }
}
