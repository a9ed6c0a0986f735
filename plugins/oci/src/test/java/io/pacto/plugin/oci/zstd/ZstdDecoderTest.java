package io.pacto.plugin.oci.zstd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZstdDecoderTest {

    private static final int LIMIT = 1024 * 1024;

    /** The numbers from 1 to 400, one a line, packed by zstd 1.5.4 with -1 and with -19. */
    private static final String FAST =
            "KLUv/QRIdRMASl2kCQugxQ1k22RPVe8eApYAlgCWABtwh+3apu3Zlu3Y7ja3tw22A9gFNoE9YAvYAXbBJtgDG4AdwhWm8IQl"
                    + "HOGGGV4YhENdNdVTSx11a9arQR3oookeWuigS5MeDegw10zzzDLH3JnzZjAHuWSSRxY55MqUJwM5xBVTPLHEETdmvBjEoVen"
                    + "Pl169Hb2ddADL058uPDg5eTjgIddm/Zs2bG7ubfBDtf0LMedL+Md5/jGwXgAvAAnwAdwATwAL+AEfIADwEPYFTaFPWFL2BF2"
                    + "w2bYCxuEHWpXbao9taV21G5t1l5tUDvQLtpEe2gL7aBd2qQ92oB2mF2zafbMltkxu7M5e7PB7CC7ZJPskS2yQ3ZlU/ZkA9kh"
                    + "dsWm2BNbYkfsxmbsxQaxQ3d1U/d0S3d0t5vd6wbdgbu4iXu4hTu4y03uMQT6gC6gB+gFnaAPdAB6CLwCp8AncAk8Am/gDHyB"
                    + "g8BD8SpOxae4FI/iLc7iKw6KB+JFnIgPcSEexEucxEccEA/DazgNn+EyPIZ3OIdvOBgehJdwEj7CRXgIr3AKn3AgPASv4BR8"
                    + "gkvwCN7gDL7gIHgor3Iqn3Ipj/KWs3zloDyQFzmRD7mQB3nJST5yQB7Ga5zGZ1zGIwMQh9ArdAp9QpfQI/SGztAXOgg9VK/q"
                    + "VH2qS/Wo3uqsvuqgeqBe1In6UBfqQb3USX3UAfUwvabT9Jku02N6p3P6poPpQXpJJ+kjXaSH9Eqn9EkH0kP0ik7RJ7pEj+iN"
                    + "zuiLDqKH9mqn9mmX9mhvO9vXDtoDe7ET+7ALe7CXnexjB+xhvdZpfdZlPda7zvWtg/UAeoEeADugOAg=";

    private static final String SMALL =
            "KLUv/QBodRMASl2kCQugxQ1k22RPVe8eApYAlgCWABtwh+3apu3Zlu3Y7ja3tw22A9gFNoE9YAvYAXbBJtgDG4AdwhWm8IQl"
                    + "HOGGGV4YhENdNdVTSx11a9arQR3oookeWuigS5MeDegw10zzzDLH3JnzZjAHuWSSRxY55MqUJwM5xBVTPLHEETdmvBjEoVen"
                    + "Pl169Hb2ddADL058uPDg5eTjgIddm/Zs2bG7ubfBDtf0LMedL+Md5/jGwXgAvAAnwAdwATwAL+AEfIADwEPYFTaFPWFL2BF2"
                    + "w2bYCxuEHWpXbao9taV21G5t1l5tUDvQLtpEe2gL7aBd2qQ92oB2mF2zafbMltkxu7M5e7PB7CC7ZJPskS2yQ3ZlU/ZkA9kh"
                    + "dsWm2BNbYkfsxmbsxQaxQ3d1U/d0S3d0t5vd6wbdgbu4iXu4hTu4y03uMQT6gC6gB+gFnaAPdAB6CLwCp8AncAk8Am/gDHyB"
                    + "g8BD8SpOxae4FI/iLc7iKw6KB+JFnIgPcSEexEucxEccEA/DazgNn+EyPIZ3OIdvOBgehJdwEj7CRXgIr3AKn3AgPASv4BR8"
                    + "gkvwCN7gDL7gIHgor3Iqn3Ipj/KWs3zloDyQFzmRD7mQB3nJST5yQB7Ga5zGZ1zGIwMQh9ArdAp9QpfQI/SGztAXOgg9VK/q"
                    + "VH2qS/Wo3uqsvuqgeqBe1In6UBfqQb3USX3UAfUwvabT9Jku02N6p3P6poPpQXpJJ+kjXaSH9Eqn9EkH0kP0ik7RJ7pEj+iN"
                    + "zuiLDqKH9mqn9mmX9mhvO9vXDtoDe7ET+7ALe7CXnexjB+xhvdZpfdZlPda7zvWtg/UAeoEeAA==";

    /** 100,000 times the letter a. */
    private static final String REPEATED = "KLUv/QRYVQAAEGFhAQCbhjnAAi9O/v0=";

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String numbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 400; i++) {
            text.append(i).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {FAST, SMALL})
    void unpacksWhatZstdPacked(String packed) throws ZstdException {
        assertThat(ZstdDecoder.decode(bytes(packed), LIMIT))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(numbers());
    }

    @Test
    void unpacksFramesOneAfterTheOtherAndSkipsOthers() throws ZstdException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(FAST));
        all.writeBytes(HexFormat.of().parseHex("502a4d1803000000aabbcc"));
        all.writeBytes(bytes(SMALL));
        assertThat(ZstdDecoder.decode(all.toByteArray(), LIMIT))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(numbers() + numbers());
    }

    @Test
    @DisplayName("S-010 what comes out is limited, whatever goes in")
    void limitsTheOutput() throws ZstdException {
        assertThat(ZstdDecoder.decode(bytes(REPEATED), 100_000)).hasSize(100_000);
        assertThatThrownBy(() -> ZstdDecoder.decode(bytes(REPEATED), 99_999))
                .isInstanceOf(ZstdException.class)
                .hasMessageContaining("more than 99999 bytes");
    }

    @Test
    @DisplayName("S-010 a frame that asks for a window of 2 GiB gets none")
    void ignoresTheWindow() throws ZstdException {
        // Magic, no checksum, window 2 GiB (exponent 21), one last raw block of one byte.
        byte[] frame = HexFormat.of().parseHex("28b52ffd" + "00" + "a8" + "090000" + "61");
        assertThat(ZstdDecoder.decode(frame, LIMIT)).containsExactly('a');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28b52f",
                "28b52ffd",
                "28b52ffd00",
                "28b52ffd00a8",
                "28b52ffd00a80900",
                "28b52ffd00a809000",
                "28b52ffd00a80700",
                "28b52ffd08a8090000" + "61",
                "28b52ffd01a805090000" + "61",
                "28b52ffd00a8090000" + "6100",
                "502a4d18ffffff7f"
            })
    void refusesWhatIsNoFrame(String hex) {
        byte[] frame = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
        assertThatThrownBy(() -> ZstdDecoder.decode(frame, LIMIT)).isInstanceOf(ZstdException.class);
    }

    @Test
    void endsWithAnAnswerForWhateverIsDamaged() {
        Random random = new Random(20261122);
        byte[] good = bytes(FAST);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = 0; i <= random.nextInt(3) && bad.length > 0; i++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                ZstdDecoder.decode(bad, LIMIT);
            } catch (ZstdException damaged) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}
