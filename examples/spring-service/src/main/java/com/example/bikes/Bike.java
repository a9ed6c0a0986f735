package com.example.bikes;

import com.example.bikes.NewBike.Kind;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bike of the fleet.
 *
 * @param id Given by the service.
 * @param rental Who has it now, if anybody.
 */
public record Bike(
        @NotNull Long id,
        @NotNull String frame,
        @NotNull Kind kind,
        @NotNull String station,
        List<String> extras,
        Optional<Rental> rental) {

    /**
     * A bike that is out.
     *
     * @param rider Who has it.
     * @param until When it has to be back.
     */
    public record Rental(@NotNull String rider, @NotNull Instant until) {}
}
