package org.sanshe.inbox.engine;

import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;

/**
 * Reads diagrams against the schema of BPMN as the engine does, with the schema compiled once: compiling it for every
 * diagram took longer than reading them.
 */
final class KnownSchema extends BpmnParser {

    private static final class Compiled {
        static final Schema SCHEMA = compiled();
    }

    private KnownSchema(BpmnParser engines) {
        super(engines.getExpressionManager(), null);
        setParseListeners(engines.getParseListeners());
    }

    /** What the engine makes its readers with. */
    static BpmnParseFactory factory() {
        return engines -> new Reading(new KnownSchema(engines));
    }

    @Override
    protected SAXParser getSaxParser() throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        // the engine resolves names in attribute values by the declarations it sees
        factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
        setXxeProcessing(factory);
        factory.setSchema(Compiled.SCHEMA);
        return factory.newSAXParser();
    }

    private static Schema compiled() {
        URL bpmn = BpmnParser.class.getClassLoader().getResource(BPMN_20_SCHEMA_LOCATION);
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file,nested,jar:nested");
            return factory.newSchema(bpmn);
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException("The schema of BPMN does not compile: " + bpmn, e);
        }
    }

    /** One diagram, without the schema the engine would compile for it. */
    private static final class Reading extends BpmnParse {

        Reading(BpmnParser parser) {
            super(parser);
            schemaResource = null;
        }
    }
}
