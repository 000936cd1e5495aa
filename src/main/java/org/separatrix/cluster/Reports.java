package org.separatrix.cluster;

import akka.actor.typed.javadsl.TimerScheduler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Results and failures of a worker that are not settled yet. Each is sent again until it is answered, at growing
 * intervals. No more results are on their way than the collector gives credit for. Not thread-safe.
 */
final class Reports {

    private static final Duration FIRST_REMINDER = Duration.ofSeconds(1);

    /** The longest interval between two reminders is the first one, doubled so often. */
    private static final int DOUBLINGS = 4;

    private static final class Report {

        private final Runnable message;
        private final boolean needsCredit;
        private int times;

        private Report(Runnable message, boolean needsCredit) {
            this.message = message;
            this.needsCredit = needsCredit;
        }
    }

    private final TimerScheduler<Worker.Command> timers;
    private final LongFunction<Worker.Command> reminder;
    private final Map<Long, Report> unsettled = new LinkedHashMap<>();
    private int credit = 1;
    private int onTheirWay;

    /** @param reminder what the worker is told when a report is to be sent again */
    Reports(TimerScheduler<Worker.Command> timers, LongFunction<Worker.Command> reminder) {
        this.timers = timers;
        this.reminder = reminder;
    }

    /** How long to wait for an answer to a report that was sent so many times before. */
    static Duration interval(int times) {
        return FIRST_REMINDER.multipliedBy(1L << Math.min(times, DOUBLINGS));
    }

    /** Takes on the result of a batch. */
    void result(long batch, Runnable message) {
        unsettled.put(batch, new Report(message, true));
    }

    /** Takes on that a batch has failed. */
    void failure(long batch, Runnable message) {
        unsettled.put(batch, new Report(message, false));
    }

    /** How many are not settled. */
    int count() {
        return unsettled.size();
    }

    /** Sends the reports that were not sent yet, as far as the credit goes. */
    void sayWhatMayBeSaid() {
        unsettled.forEach((batch, report) -> {
            if (report.times == 0 && (!report.needsCredit || onTheirWay < credit)) {
                onTheirWay += report.needsCredit ? 1 : 0;
                say(batch, report);
            }
        });
    }

    /** Says something again if it is not settled. */
    void sayAgain(long batch) {
        Report report = unsettled.get(batch);
        if (report != null) {
            say(batch, report);
        }
    }

    private void say(long batch, Report report) {
        report.message.run();
        timers.startSingleTimer(batch, reminder.apply(batch), interval(report.times));
        report.times++;
    }

    /** A result is safe; so many may be on their way from now on. */
    void settled(long batch, int newCredit) {
        credit = newCredit;
        if (unsettled.remove(batch) != null) {
            timers.cancel(batch);
            onTheirWay--;
        }
    }

    /** A failure is known. */
    void noted(long batch) {
        timers.cancel(batch);
        unsettled.remove(batch);
    }
}
