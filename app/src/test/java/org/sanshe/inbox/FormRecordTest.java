package org.sanshe.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.Records;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.processes.Diagram;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Diagram, form, desk and record belong together: each user task has its form, each handler's record fits it. */
@SansheTest
class FormRecordTest {

    @Autowired
    Desks desks;

    @Autowired
    Engine engine;

    @Test
    void everyRecordFitsTheFormOfItsTask() throws Exception {
        Map<String, FormSchema> forms = forms();
        Map<String, String> formOf = new TreeMap<>();
        engine.definitions().forEach((process, definition) -> {
            for (var node : Diagram.nodes(new java.io.ByteArrayInputStream(engine.diagram(definition)))) {
                if (node.formRef() == null) continue;
                boolean start = node.type().equals("startEvent");
                formOf.put(process + "." + (start ? "start" : node.id()), node.formRef());
            }
        });
        List<String> mismatches = new ArrayList<>();
        desks.formRecords().forEach((task, record) -> {
            String form = formOf.get(task);
            if (form == null) mismatches.add(task + " is no user task with a form");
            else Records.mismatches(record, forms.get(form)).forEach(m -> mismatches.add(task + ": " + m));
        });
        assertThat(mismatches).isEmpty();
        assertThat(desks.formRecords().keySet())
                .as("every task of the purchase is handled")
                .containsAll(formOf.keySet().stream()
                        .filter(k -> !k.startsWith("testing"))
                        .toList());
    }

    private static Map<String, FormSchema> forms() throws Exception {
        var forms = new TreeMap<String, FormSchema>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*.form")) {
            var schema = FormSchema.read(file.getContentAsString(StandardCharsets.UTF_8));
            forms.put(schema.id(), schema);
        }
        return forms;
    }
}
