package groovy.lang;

/**
 * Nothing. picocli asks at every start whether there is Groovy, by this name. A class that is not there makes the class
 * loader open every jar of the class path, 50 ms of a short command; this one comes from the start-up archive.
 */
public abstract class Closure {

    /** For nobody. */
    Closure() {}
}
