package io.pacto.bench;

/** The least a Java program can do: what a start of Pacto is measured against. */
public final class Hello {

    private Hello() {}

    /**
     * Says hello.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("hello, world");
    }
}
