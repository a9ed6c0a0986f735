package io.pacto.distribution.oci;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Layers nobody should unpack, one or more for each row of security.md §2; the host's own tests have more of each. */
final class HostileLayers {

    private static final String CONTRACT = "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n";
    private static final int MIB = 1 << 20;

    private final Map<String, byte[]> layers = new LinkedHashMap<>();

    private HostileLayers() {}

    /** The layers by what is wrong with them, each name beginning with its row. */
    static Map<String, byte[]> all() {
        HostileLayers all = new HostileLayers();
        all.names();
        all.links();
        all.sizes();
        all.clashes();
        all.damage();
        all.headers();
        all.others();
        return all.layers;
    }

    private static Tar bundle() {
        return new Tar().file("pacto.yaml", CONTRACT);
    }

    private void names() {
        for (String name : new String[] {
            "../evil", "a/../../evil", "./../evil", "../../../../../../../../../../tmp/pacto-evil",
        }) {
            layers.put("S-001 " + name, bundle().file(name, "evil").gzip());
        }
        for (String name : new String[] {"/tmp/pacto-evil", "//x", "C:/x", "C:x", "\\\\srv\\x"}) {
            layers.put("S-002 " + name, bundle().file(name, "evil").gzip());
        }
        layers.put("S-003 backslashes", bundle().file("..\\..\\evil", "evil").gzip());
        layers.put("S-004 escape", bundle().file("a\u001b[31mb", "evil").gzip());
        layers.put("S-004 line end", bundle().file("a\nb", "evil").gzip());
        layers.put("S-004 direction", bundle().file("a\u202eb", "evil").gzip());
        layers.put("S-004 NUL", bundle().extended("path=a\0b").file("x", "").gzip());
        for (String name : new String[] {".", "a.", "a ", "CON", "aux.yaml", "a:b"}) {
            layers.put("S-005 '" + name + "'", bundle().file(name, "evil").gzip());
        }
    }

    private void links() {
        layers.put("S-006 absolute", bundle().link('2', "l", "/etc/passwd").gzip());
        layers.put("S-006 to a sibling", bundle().link('2', "l", "pacto.yaml").gzip());
        layers.put(
                "S-007 chained",
                bundle().link('2', "d/e/l1", "../..")
                        .link('2', "l2", "d/e/l1/..")
                        .file("l2/evil", "evil")
                        .gzip());
        layers.put("S-009 hard link", bundle().link('1', "l", "/etc/passwd").gzip());
        for (char type : new char[] {'3', '4', '6', '7', 'S', 'Z'}) {
            layers.put("S-009 type " + type, bundle().link(type, "l", "x").gzip());
        }
    }

    private void sizes() {
        layers.put(
                "S-010 zeros in an entry",
                bundle().entry('0', "z", new byte[9 * MIB]).gzip());
        layers.put("S-010 zeros after the end", Tar.gzip(Arrays.copyOf(bundle().end(), 40 * MIB)));
        byte[] noise = new byte[700 << 10];
        new Random(20261128).nextBytes(noise);
        Tar large = bundle().entry('0', "noise", noise);
        for (int i = 0; i < 8; i++) {
            large.entry('0', "z" + i, new byte[10 * MIB]);
        }
        layers.put("S-010 more than 50 MiB", large.gzip());
        byte[] nested = bundle().end();
        for (int i = 0; i < 10; i++) {
            nested = Tar.gzip(nested);
        }
        layers.put("S-010 nested", nested);
        layers.put(
                "S-010 zstd with a large window",
                new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x00, (byte) 0xa8, 0x01, 0x00, 0x00});
        layers.put(
                "S-011 larger than it says",
                bundle().header('0', "x", "", "00000000012")
                        .body(Tar.bytes("y".repeat(2000)))
                        .gzip());
        layers.put("S-011 huge", bundle().header('0', "x", "", "77777777777").gzip());
        layers.put(
                "S-011 negative", bundle().header('0', "x", "", "-0000000010").gzip());
        Tar many = bundle();
        for (int i = 0; i < 10_001; i++) {
            many.file("f" + i, "");
        }
        layers.put("S-012 10,002 entries", many.gzip());
    }

    private void clashes() {
        layers.put("S-013 twice", bundle().file("a", "1").file("a", "2").gzip());
        layers.put(
                "S-013 file and folder",
                bundle().file("a", "1").file("a/b", "2").gzip());
        layers.put("S-014 case", bundle().file("Pacto.yaml", "").gzip());
        layers.put(
                "S-014 composition",
                bundle().file("caf\u00e9", "").file("cafe\u0301", "").gzip());
        layers.put("S-014 sharp s", bundle().file("\u00df", "").file("SS", "").gzip());
    }

    private void damage() {
        byte[] good = bundle().gzip();
        byte[] wrongSum = good.clone();
        wrongSum[good.length - 6] ^= 1;
        byte[] twice = Arrays.copyOf(good, good.length * 2);
        System.arraycopy(good, 0, twice, good.length, good.length);
        layers.put("S-016 cut", Arrays.copyOf(good, good.length / 2));
        layers.put("S-016 checksum", wrongSum);
        layers.put("S-016 a second archive", twice);
        layers.put("S-016 no end mark", Tar.gzip(bundle().open()));
        layers.put("S-016 empty", new byte[0]);
    }

    private void headers() {
        layers.put(
                "S-017 path",
                bundle().extended("path=../evil").file("x", "evil").gzip());
        layers.put(
                "S-017 size",
                bundle().extended("size=99999999").file("x", "evil").gzip());
        layers.put("S-017 100 MiB", bundle().header('x', "x", "", "00620000000").gzip());
        layers.put(
                "S-017 long name",
                bundle().entry('L', "x", Tar.bytes("../evil")).file("x", "evil").gzip());
    }

    private void others() {
        layers.put("S-018 nothing", new Tar().gzip());
        layers.put(
                "S-018 in a folder", new Tar().file("sub/pacto.yaml", CONTRACT).gzip());
        layers.put(
                "S-018 a folder",
                new Tar().entry('5', "pacto.yaml/", new byte[0]).gzip());
        layers.put("S-019 zip", Tar.bytes("PK\u0003\u0004rest"));
        layers.put("S-019 YAML", Tar.bytes(CONTRACT.repeat(40)));
    }
}
