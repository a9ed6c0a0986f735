package com.example.bikes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A bike to add to the fleet.
 *
 * @param frame The number on its frame.
 * @param kind What kind of bike it is.
 * @param station Where it stands.
 * @param extras What it comes with.
 */
public record NewBike(
        @NotNull @Pattern(regexp = "[A-Z]{2}[0-9]{6}") String frame,
        @NotNull Kind kind,
        @NotBlank @Size(max = 80) String station,
        @Size(max = 5) List<String> extras) {

    /** What kind of bike it is. */
    public enum Kind {
        CITY,
        CARGO,
        TANDEM
    }
}
