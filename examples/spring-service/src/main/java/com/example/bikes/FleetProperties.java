package com.example.bikes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What application.yaml says of the fleet.
 *
 * @param capacity Bikes there is room for.
 * @param longestRental How long a bike may be out.
 */
@Validated
@ConfigurationProperties("fleet")
public record FleetProperties(
        @DefaultValue("200") @Min(1) @Max(10_000) int capacity, @DefaultValue("12h") Duration longestRental) {}
