package com.example.bikes;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Lends bikes; everything is kept in memory. */
@SpringBootApplication
@ConfigurationPropertiesScan
@OpenAPIDefinition(info = @Info(title = "Bikes", version = "1.0.0", description = "Bikes to rent."))
public class BikesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BikesApplication.class, arguments);
    }
}
