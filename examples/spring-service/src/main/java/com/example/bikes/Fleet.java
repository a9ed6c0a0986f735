package com.example.bikes;

import com.example.bikes.Bike.Rental;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** The bikes. */
@Service
class Fleet {

    private final FleetProperties properties;
    private final Clock clock = Clock.systemUTC();
    private final Map<Long, Bike> bikes = new TreeMap<>();
    private long last;

    Fleet(FleetProperties properties) {
        this.properties = properties;
    }

    synchronized List<Bike> all() {
        return new ArrayList<>(bikes.values());
    }

    synchronized Bike add(NewBike bike) {
        if (bikes.size() >= properties.capacity()) {
            throw new RefusedException("The fleet has no room for another bike.");
        }
        List<String> extras = bike.extras() == null ? List.of() : bike.extras();
        return put(new Bike(++last, bike.frame(), bike.kind(), bike.station(), extras, Optional.empty()));
    }

    synchronized Bike get(long id) {
        Bike bike = bikes.get(id);
        if (bike == null) {
            throw new UnknownBikeException(id);
        }
        return bike;
    }

    synchronized Bike rent(long id, String rider, Duration time) {
        if (get(id).rental().isPresent()) {
            throw new RefusedException("The bike is out.");
        }
        if (time.isNegative() || time.compareTo(properties.longestRental()) > 0) {
            throw new RefusedException("A bike may be out for " + properties.longestRental() + " at most.");
        }
        return rented(id, Optional.of(new Rental(rider, Instant.now(clock).plus(time))));
    }

    synchronized void giveBack(long id) {
        rented(id, Optional.empty());
    }

    private Bike rented(long id, Optional<Rental> rental) {
        Bike bike = get(id);
        return put(new Bike(id, bike.frame(), bike.kind(), bike.station(), bike.extras(), rental));
    }

    private Bike put(Bike bike) {
        bikes.put(bike.id(), bike);
        return bike;
    }

    /** No bike has this number. */
    static final class UnknownBikeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownBikeException(long id) {
            super("There is no bike " + id + ".");
        }
    }

    /** The fleet does not do this. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }
}
