package io.pacto.testkit.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several of {@link NeedsComponent}; the compiler writes it. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ComponentExtension.class)
public @interface NeedsComponents {

    /** Returns the programs needed. */
    NeedsComponent[] value();
}
