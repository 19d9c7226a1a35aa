package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    @Test
    void allDiagramsOfABusinessGoIntoOneDeploymentAndAreKeptFifteenYears() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("deployment");
        configuration.setJdbcUrl("jdbc:h2:mem:deployment");
        configuration.setBeans(Map.of());
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            Diagrams.KEYS.forEach(key -> deployment.addClasspathResource(Diagrams.path(key)));
            assertThat(deployment.deployWithResult().getDeployedProcessDefinitions())
                    .extracting(ProcessDefinition::getKey)
                    .containsExactlyInAnyOrderElementsOf(Diagrams.KEYS);
            assertThat(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .list())
                    .allSatisfy(definition ->
                            assertThat(definition.getHistoryTimeToLive()).isGreaterThanOrEqualTo(15 * 365));
        } finally {
            engine.close();
        }
    }
}
