package org.separatrix.study.router;

import java.util.List;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.router.TokenProtocol;
import org.separatrix.router.Tokens;
import org.separatrix.study.SweptSeries;
import org.separatrix.study.SweptValues;

/**
 * The series of J that show an onset of oscillations of the count. Each of their streams is one repeated token without
 * noise, the same at every J.
 */
final class OnsetSeries {

    private static final String INHIBITION = "router.J";

    private OnsetSeries() {}

    static List<SweptSeries> of(Experiment experiment, SweptValues swept) {
        return experiment.paired()
                ? SweptSeries.over(swept, INHIBITION).stream()
                        .filter(series -> series.conditions().stream().allMatch(c -> shows(experiment, c)))
                        .toList()
                : List.of();
    }

    private static boolean shows(Experiment experiment, int condition) {
        RouterSettings settings = experiment.router(condition);
        TokenProtocol protocol = settings.protocol();
        return settings.study() == RouterSettings.Study.COMPETITION
                && settings.model().noise() == 0.0
                && protocol.tokens() instanceof Tokens.Repeated
                && protocol.count() > 1
                && experiment.condition(condition).coupling().fixedDelay().isPresent();
    }
}
