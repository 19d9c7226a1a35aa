package org.sanshe.inbox.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The settings of a node: the extension properties in its diagram. */
record NodeSettings(Map<String, String> properties) {

    static NodeSettings of(ModelElementInstance element) {
        var properties = new LinkedHashMap<String, String>();
        if (element instanceof BaseElement node && node.getExtensionElements() != null) {
            node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(p -> p.getCamundaProperties().stream())
                    .forEach(p -> properties.put(p.getCamundaName(), p.getCamundaValue()));
        }
        return new NodeSettings(properties);
    }

    /** The English name. */
    String nameEn() {
        return properties.getOrDefault("nameEn", "");
    }
}
