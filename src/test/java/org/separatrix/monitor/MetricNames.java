package org.separatrix.monitor;

import java.util.List;

/** The metrics that others rely on. */
final class MetricNames {

    static final List<String> PROMISED = List.of(
            "separatrix_build_info",
            "separatrix_run_info",
            "separatrix_run_state",
            "separatrix_trials_planned",
            "separatrix_trials_running",
            "separatrix_trials_committed_total",
            "separatrix_trials_given_up_total",
            "separatrix_conditions_complete",
            "separatrix_batch_seconds",
            "separatrix_batch_attempts_failed_total",
            "separatrix_batches_given_again_total",
            "separatrix_nodes",
            "separatrix_slots",
            "separatrix_slots_busy",
            "separatrix_last_result_timestamp_seconds",
            "separatrix_run_start_timestamp_seconds",
            "separatrix_coupling_felt_age_ticks",
            "separatrix_coupling_messages_lost_total",
            "separatrix_monitor_streams");

    private MetricNames() {}
}
