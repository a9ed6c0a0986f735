package io.pacto.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Disk;
import io.pacto.api.Source;
import io.pacto.api.UnreachableBundle;
import io.pacto.api.VersionRange;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestContextTest {

    @Test
    void opens_a_bundle_by_its_reference_with_the_overrides_asked_for() {
        TestContext context =
                TestContext.withoutDisk().with(TestBundle.smallest().reference("shop"));
        Source.Overlay name = new Source.Overlay(Source.Overlay.Kind.SET, "service.name=other");

        assertThat(context.pacto()
                        .open(Source.at("shop").with(java.util.List.of(name)))
                        .contract()
                        .service()
                        .name()
                        .value())
                .isEqualTo("other");
    }

    @Test
    void follows_a_relative_reference_from_where_the_contract_lies() {
        TestBundle target = TestBundle.smallest().reference("shop/orders");
        TestBundle from = TestBundle.smallest().reference("shop/web");
        TestContext context = TestContext.withoutDisk().with(target).with(from);

        assertThat(context.pacto().follow(from, "../orders", Optional.empty())).isSameAs(target);
    }

    @Test
    void follows_a_reference_without_tag_to_the_highest_in_range() {
        TestBundle old = TestBundle.smallest().reference("oci://r.example/a:1.4.0");
        TestContext context = TestContext.withoutDisk()
                .with(old)
                .with(TestBundle.smallest().reference("oci://r.example/a:1.3.0"))
                .with(TestBundle.smallest().reference("oci://r.example/a:2.0.0"));

        assertThat(context.pacto().follow(old, "oci://r.example/a", Optional.of(VersionRange.parse("^1.0"))))
                .isSameAs(old);
        assertThatThrownBy(
                        () -> context.pacto().follow(old, "oci://r.example/a", Optional.of(VersionRange.parse("^3.0"))))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessage("no tags satisfy constraint \"^3.0\"");
        assertThatThrownBy(() -> context.pacto().follow(old, "../b", Optional.empty()))
                .hasMessageContaining("is not allowed in a contract that came from");
    }

    @Test
    void fails_as_told_and_for_what_it_does_not_know() {
        UnreachableBundle failure = new UnreachableBundle("registry is down", "");
        TestContext context = TestContext.withoutDisk().failing("oci://r.example/a", failure);

        assertThatThrownBy(() -> context.pacto().open(Source.at("oci://r.example/a")))
                .isSameAs(failure);
        assertThatThrownBy(() -> context.pacto().open(Source.at("elsewhere")))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessageContaining("no test bundle has the reference elsewhere");
        assertThatThrownBy(() -> context.pacto().describe())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("pacto().describe");
    }

    @Test
    void has_the_disk_it_was_given(@TempDir Path folder) {
        assertThat(TestContext.in(folder).disk().kind(folder)).isEqualTo(Disk.Kind.DIRECTORY);
        assertThatThrownBy(() -> TestContext.withoutDisk().disk().kind(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("disk().kind");
    }

    @Test
    void keeps_what_an_extension_leaves() {
        TestContext context = TestContext.withoutDisk();
        context.warn("one");
        context.debug("two");
        context.streams().note("three");

        assertThat(context.warnings()).containsExactly("one");
        assertThat(context.debugLines()).containsExactly("two");
        assertThat(context.streams().notes()).containsExactly("three");
    }
}
