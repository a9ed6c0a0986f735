package com.example.bikes;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param total How many there are in all.
 */
public record Page<T>(List<T> items, int total) {}
