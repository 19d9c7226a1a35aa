package org.sanshe.inbox.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How the engine runs here: whitelisted beans only, no scripts, no identities of its own, its task list projected. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @Order(Integer.MAX_VALUE)
    ProcessEnginePlugin border(ApplicationContext context, TaskProjection projection, CaseEnds ends) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var whitelist = new StepBeans(context);
                engine.setBeans(whitelist);
                engine.setExpressionManager(new StrictExpressions(whitelist));
                engine.setScriptEngineResolver(new NoScripts());
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableXxeProcessing(false);
                engine.setBpmnParseFactory(KnownSchema.factory());
                engine.setEnableFetchProcessDefinitionDescription(false);
                engine.setAuthorizationEnabled(false);
                engine.setCmmnEnabled(false);
                engine.setStandaloneTasksEnabled(false);
                engine.setDbMetricsReporterActivate(false);
                engine.setTaskMetricsEnabled(false);
                engine.setIdGenerator(new StrongUuidGenerator());
                engine.setHistoryCleanupBatchWindowStartTime("02:00");
                engine.setHistoryCleanupBatchWindowEndTime("04:00");
                engine.setHistoryRemovalTimeStrategy(
                        org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
                engine.getCustomPostBPMNParseListeners().add(new ParseListener(projection, ends));
            }
        };
    }
}
