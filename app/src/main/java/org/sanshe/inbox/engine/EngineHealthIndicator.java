package org.sanshe.inbox.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Healthy while the job executor works: without it no timer of any case runs. */
@Component
class EngineHealthIndicator implements HealthIndicator {

    private final ProcessEngine engine;
    private final ManagementService management;
    private final boolean wanted;

    EngineHealthIndicator(
            ProcessEngine engine,
            ManagementService management,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean wanted) {
        this.engine = engine;
        this.management = management;
        this.wanted = wanted;
    }

    @Override
    public Health health() {
        if (!wanted)
            return Health.unknown().withDetail("jobExecutor", "switched off").build();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        boolean works = configuration.getJobExecutor() != null
                && configuration.getJobExecutor().isActive();
        long stuck = management.createJobQuery().noRetriesLeft().count();
        return (works ? Health.up() : Health.down())
                .withDetail("jobExecutor", works ? "active" : "stopped")
                .withDetail("failedJobs", stuck)
                .build();
    }
}
