package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual's page of the contract format: docs/manual/contract-reference.md. */
class ContractReferenceIT {

    private static final Path PAGE = Repository.root().resolve("docs/manual/contract-reference.md");

    @Test
    void saysWhatTheFormatIs() throws IOException {
        String text = ContractReference.page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, text);
        }

        assertThat(PAGE).as("write it anew: mvn verify -Dgolden.update=true").hasContent(text);
    }
}
