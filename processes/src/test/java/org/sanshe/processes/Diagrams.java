package org.sanshe.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The diagrams of this module, for the tests that look at all of them. */
final class Diagrams {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Path FOLDER = Path.of("src", "main", "resources", "processes");

    /** Business folder by diagram. */
    private static final Map<String, String> BUSINESSES = businesses();

    static final List<String> KEYS = List.copyOf(BUSINESSES.keySet());

    private Diagrams() {}

    static String path(String key) {
        return "processes/" + BUSINESSES.get(key) + "/" + key + ".bpmn";
    }

    private static Map<String, String> businesses() {
        Map<String, String> businesses = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            files.map(file -> FOLDER.relativize(file))
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file -> {
                        String key = file.getFileName().toString().replace(".bpmn", "");
                        if (businesses.put(key, file.getName(0).toString()) != null) {
                            throw new IllegalStateException("Two diagrams are called " + key);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return businesses;
    }

    static InputStream open(String key) {
        return Diagrams.class.getClassLoader().getResourceAsStream(path(key));
    }

    static Class<?> steps(String key) throws ClassNotFoundException {
        return Class.forName(
                "org.sanshe.processes." + Character.toUpperCase(key.charAt(0)) + key.substring(1) + "Steps");
    }

    /** All elements of this local name in the file, as written, whatever the model library makes of them. */
    static List<Element> elements(String key, String name) {
        try (InputStream bpmn = open(key)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return below(factory.newDocumentBuilder().parse(bpmn).getDocumentElement(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(path(key), e);
        }
    }

    static List<Element> below(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, found.getLength()).forEach(at -> elements.add((Element) found.item(at)));
        return elements;
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    static Set<String> camundaAttributes(Element element) {
        return all(element).stream()
                .filter(attribute -> CAMUNDA.equals(attribute.getNamespaceURI()))
                .map(Attr::getLocalName)
                .collect(Collectors.toSet());
    }

    static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new HashMap<>();
        all(element).forEach(attribute -> attributes.put(attribute.getLocalName(), attribute.getValue()));
        return attributes;
    }

    private static List<Attr> all(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(at -> (Attr) element.getAttributes().item(at))
                .toList();
    }
}
