package io.pacto.testkit.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or a class of tests, that runs a real program.
 *
 * <p>The program is the one an environment variable names, else the first of its name on the {@code PATH}; a test asks for
 * it with a parameter of type {@link Components}. Where it is not installed the test is skipped, with the line that
 * installs it, and the end of {@code mvn verify} names it again. With {@code PACTO_REQUIRE_COMPONENTS=1} the test fails
 * instead.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NeedsComponents.class)
@ExtendWith(ComponentExtension.class)
public @interface NeedsComponent {

    /** Returns the program's name, as one would type it. */
    String name();

    /** Returns the environment variable that names the program's file. */
    String env();

    /** Returns the line that installs it. */
    String install();
}
