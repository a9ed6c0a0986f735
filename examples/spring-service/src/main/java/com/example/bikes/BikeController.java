package com.example.bikes;

import com.example.bikes.NewBike.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/bikes", produces = MediaType.APPLICATION_JSON_VALUE)
class BikeController {

    private final Fleet fleet;

    BikeController(Fleet fleet) {
        this.fleet = fleet;
    }

    /**
     * Lists bikes.
     *
     * @param kind Only these.
     * @param limit How many at most.
     */
    @GetMapping
    Page<Bike> list(
            @RequestParam Optional<Kind> kind, @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        List<Bike> found = fleet.all().stream()
                .filter(bike -> kind.isEmpty() || kind.get() == bike.kind())
                .toList();
        return new Page<>(found.subList(0, Math.min(limit, found.size())), found.size());
    }

    /** Adds a bike. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Bike> add(@RequestBody @Valid NewBike bike) {
        Bike added = fleet.add(bike);
        return ResponseEntity.created(URI.create("/bikes/" + added.id())).body(added);
    }

    /** Shows a bike. */
    @GetMapping("/{id}")
    Bike get(@PathVariable long id) {
        return fleet.get(id);
    }

    /**
     * Rents a bike.
     *
     * @param rider Who takes it.
     * @param hours For how long.
     */
    @PutMapping("/{id}/rental")
    Bike rent(
            @PathVariable long id,
            @RequestHeader("X-Rider") @NotBlank String rider,
            @RequestParam(defaultValue = "1") @Min(1) int hours) {
        return fleet.rent(id, rider, Duration.ofHours(hours));
    }

    /** Gives a bike back. */
    @DeleteMapping("/{id}/rental")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable long id) {
        fleet.giveBack(id);
    }
}
