package org.separatrix.study;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.simulation.Work;

/**
 * What the result of a piece of work depends on: its kind and all that it holds, but for the numbers of batch and
 * condition, under which the same work may stand at different places of two runs.
 */
final class WorkContent {

    private WorkContent() {}

    /** Equal for work whose results are the same. */
    static List<Object> of(Work work) {
        if (!work.getClass().isRecord()) {
            return List.of(work);
        }
        List<Object> content = new ArrayList<>(List.of(work.getClass()));
        for (RecordComponent component : work.getClass().getRecordComponents()) {
            content.add(withoutNumber(value(work, component)));
        }
        return content;
    }

    private static Object withoutNumber(Object value) {
        if (value instanceof Batch batch) {
            return List.of(batch.firstTrial(), batch.trials());
        }
        return value instanceof Condition condition ? condition.numbered(0) : value;
    }

    private static Object value(Work work, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(work);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
