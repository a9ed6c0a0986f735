package io.pacto.plugin.doc;

import io.pacto.api.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The paragraph that says what a service is. */
final class Summary {

    private Summary() {}

    static String of(Contract contract) {
        Contract.Service service = contract.service();
        StringBuilder text =
                new StringBuilder("**" + Markdown.text(service.name().value()) + "** ");
        text.append(Markdown.code("v" + service.version().value()));
        text.append(workload(contract.runtime()));
        text.append(count(" exposing ", contract.interfaces().size(), "interface", "interfaces"));
        text.append(count(" with ", contract.dependencies().size(), "dependency", "dependencies"));
        text.append('.');
        List<String> details = details(contract);
        if (!details.isEmpty()) {
            String sentence = String.join(", ", details);
            text.append(' ').append(sentence.substring(0, 1).toUpperCase(Locale.ROOT));
            text.append(sentence, 1, sentence.length()).append('.');
        }
        return text.toString();
    }

    private static String workload(Contract.@Nullable Behaviour runtime) {
        if (runtime == null || (runtime.stateType() == null && runtime.workload() == null)) {
            return "";
        }
        String state = runtime.stateType() == null
                ? ""
                : Markdown.code(runtime.stateType().value()) + " ";
        String workload = runtime.workload() == null
                ? ""
                : Markdown.code(runtime.workload().value()) + " ";
        return " is a " + state + workload + "workload";
    }

    private static String count(String words, int count, String one, String many) {
        return count == 0 ? "" : words + count + " " + (count == 1 ? one : many);
    }

    private static List<String> details(Contract contract) {
        Contract.Service service = contract.service();
        List<String> details = new ArrayList<>();
        if (service.owner() != null) {
            details.add("owned by " + Markdown.code(service.owner().displayName()));
        }
        if (service.image() != null) {
            String access = service.image().isPrivate().value() ? "private" : "public";
            details.add("packaged as " + Markdown.code(service.image().ref().value()) + " (`" + access + "`)");
        }
        if (service.chart() != null) {
            details.add(
                    "deployed with chart " + Markdown.code(service.chart().ref().value()) + " "
                            + Markdown.code(service.chart().version().value()));
        }
        Replicas replicas = Replicas.of(contract.scaling());
        if (replicas != null) {
            details.add(
                    replicas.isFixed()
                            ? "runs `" + replicas.min() + "` replicas"
                            : "scales from `" + replicas.min() + "` to `" + replicas.max() + "` replicas");
        }
        return details;
    }
}
