package io.pacto.host.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Pacto;
import io.pacto.api.Source;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {

    private final List<ValidationRequest> requests = new ArrayList<>();

    @Test
    void keepsTheOrderOfTheRequestsWhateverIsReadyFirst() {
        ask(50);
        CountDownLatch second = new CountDownLatch(1);

        List<ValidationReport> reports = crew(reference -> {
                    if (reference.equals("0")) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return report(reference);
                })
                .validate();

        assertThat(reports).extracting(ValidationReport::reference).containsExactlyElementsOf(references());
    }

    @Test
    void throwsWhatTheFirstOfThemThrowsThatThrows() {
        ask(50);
        Set<String> asked = ConcurrentHashMap.newKeySet();
        CountDownLatch later = new CountDownLatch(1);

        Crew crew = crew(reference -> {
            asked.add(reference);
            if (reference.equals("0")) {
                await(later);
                throw new IllegalStateException("first");
            }
            later.countDown();
            throw new IllegalArgumentException("later");
        });

        assertThatThrownBy(crew::validate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first");
        assertThat(asked).hasSizeLessThan(50);
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(crew(CrewTest::report).validate()).isEmpty();
    }

    private void ask(int count) {
        for (int i = 0; i < count; i++) {
            requests.add(ValidationRequest.of(Source.at(Integer.toString(i))));
        }
    }

    private List<String> references() {
        return requests.stream().map(request -> request.source().reference()).toList();
    }

    private Crew crew(Function<String, ValidationReport> validate) {
        Pacto pacto = (Pacto) Proxy.newProxyInstance(
                Pacto.class.getClassLoader(),
                new Class<?>[] {Pacto.class},
                (self, method, arguments) -> validate.apply(
                        ((ValidationRequest) arguments[0]).source().reference()));
        return new Crew(pacto, requests);
    }

    private static ValidationReport report(String reference) {
        return new ValidationReport(reference, true, List.of(), List.of(), List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
