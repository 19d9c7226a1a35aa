package org.sanshe.forms;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 表单定义: one form of the Camunda Forms format, as its file says; knows nothing of data. Unchangeable and safe to
 * share between threads; reading costs milliseconds, so keep it.
 */
public final class FormSchema {

    /** The newest version of the format that this library knows. */
    public static final int NEWEST_VERSION = 19;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern KEY = Pattern.compile("\\w+(\\.\\w+)*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");

    private final Map<String, Object> json;
    private final List<Component> components;
    private final Set<String> namesRead;
    private final Feel feel;
    private final Dates dates;

    private FormSchema(Map<String, Object> json, List<Component> components, Set<String> namesRead, Clock clock) {
        this.json = json;
        this.components = components;
        this.namesRead = namesRead;
        this.feel = new Feel(clock);
        this.dates = new Dates(clock);
    }

    /** Reads a form; a {@link FormError} says what is wrong with it, e.g. that it is newer than this library. */
    public static FormSchema read(String json) {
        Map<String, Object> root = Json.read(json);
        if (root.get("schemaVersion") instanceof Number version && version.intValue() > NEWEST_VERSION) {
            throw new FormError(
                    "表单“" + root.get("id") + "”的格式版本是 " + version + ",本系统只认识到 " + NEWEST_VERSION
                            + ":请用较早版本的建模工具另存,或升级本系统",
                    "the form has schema version " + version + ", the newest known is " + NEWEST_VERSION
                            + ": save it with an older modeler, or upgrade");
        }
        if (!"default".equals(root.get("type")) || !(root.get("components") instanceof List)) {
            throw new FormError(
                    "不是 Camunda 表单:缺少 type \"default\" 或 components",
                    "not a Camunda form: no type \"default\" or no components");
        }
        List<Component> components = readAll(Json.list(root.get("components")));
        FormSchema schema = new FormSchema(root, components, new HashSet<>(), Clock.system(CHINA));
        schema.fields().forEach(field -> field.sources().forEach(source -> names(source, schema.namesRead)));
        return schema;
    }

    /** The same form told the time (and the zone) by this clock; without it, the computer's time in China. */
    public FormSchema at(Clock clock) {
        return new FormSchema(json, components, namesRead, clock);
    }

    private static List<Component> readAll(List<?> list) {
        List<Component> components = new ArrayList<>();
        for (Object each : list) {
            Map<String, Object> json = Json.map(each);
            Component component = new Component(json, type(json), readAll(Json.list(json.get("components"))));
            checkKey(component, component.isInput() ? component.key() : component.path());
            JsPattern.of(component.rule("pattern"));
            components.add(component);
        }
        return components;
    }

    private static Component.Type type(Map<String, Object> json) {
        for (Component.Type type : Component.Type.values()) {
            if (type.name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .equals(String.valueOf(json.get("type")).toLowerCase(java.util.Locale.ROOT))) {
                return type;
            }
        }
        throw new FormError("不认识的组件类型“" + json.get("type") + "”", "unknown component type, id " + json.get("id"));
    }

    private static void checkKey(Component component, String key) {
        boolean needed = component.isInput() || component.isList();
        if (key == null ? needed : !KEY.matcher(key).matches()) {
            throw new FormError(
                    "组件“" + component.id() + "”的 key 或 path 缺失或不合规则(只能用英文字母、数字、下划线和点)",
                    "component " + component.id()
                            + ": key or path is missing or not made of letters, digits, _ and dots");
        }
    }

    private static void names(String source, Set<String> into) {
        Matcher name = NAME.matcher(source);
        while (name.find()) {
            into.add(name.group());
        }
    }

    /** The id of the form, as {@code camunda:formRef} names it, or null. */
    public String id() {
        return json.get("id") instanceof String id ? id : null;
    }

    /** The title (our own root property {@code title}), or null. */
    public String title() {
        return title(Locale.ZH);
    }

    /** The title in a language ({@code title}, {@code titleEn}), or null. */
    public String title(Locale locale) {
        Object zh = json.get("title");
        Object en = json.get("titleEn");
        return locale.pick(zh == null ? null : zh.toString(), en == null ? null : en.toString());
    }

    /** Whether it is filled one group a page (our own root property {@code steps}). */
    public boolean isStepped() {
        return Boolean.TRUE.equals(json.get("steps"));
    }

    /** Every component, those inside groups and lists too, in the order of the form. */
    public List<Component> fields() {
        List<Component> all = new ArrayList<>();
        each(components, all::add);
        return all;
    }

    private static void each(List<Component> components, Consumer<Component> visit) {
        for (Component component : components) {
            visit.accept(component);
            each(component.components(), visit);
        }
    }

    /** The form opened with stored or prefilled data; data of no field is there for expressions. */
    public FormState open(Map<String, Object> data, Locale locale) {
        return new FormState(this, new Filling(this, null, locale).fill(data), locale, FormState.Stage.OPENED);
    }

    /**
     * The form as posted by a page: the parameters decoded onto the stored data. Readonly, disabled and computed
     * values come from the stored data whatever was posted.
     */
    public FormState receive(Map<String, Object> stored, Map<String, List<String>> posted, Locale locale) {
        ListAction action = ListAction.of(posted);
        List<Node> nodes = new Filling(this, new Incoming.Posted(posted, action), locale).fill(stored);
        return new FormState(
                this, nodes, locale, action.isGiven() ? FormState.Stage.CHANGED : FormState.Stage.RECEIVED);
    }

    /** The same rules on the values of a JSON request. */
    public FormState receiveJson(Map<String, Object> stored, Map<String, Object> values, Locale locale) {
        List<Node> nodes = new Filling(this, new Incoming.FromJson(values), locale).fill(stored);
        return new FormState(this, nodes, locale, FormState.Stage.RECEIVED);
    }

    /**
     * The values of a finished submission, to show ({@link FormHtml#answers}): exactly what was submitted is there,
     * whatever conditions, computed options and expressions would say today.
     */
    public FormState submitted(Map<String, Object> values, Locale locale) {
        return new FormState(this, Filling.archived(this, locale).fill(values), locale, FormState.Stage.OPENED);
    }

    List<Component> components() {
        return components;
    }

    Feel feel() {
        return feel;
    }

    Dates dates() {
        return dates;
    }

    /** Whether some condition, expression or template names this field. */
    boolean isRead(Component component) {
        String key = component.key();
        return key != null && namesRead.contains(key.substring(key.lastIndexOf('.') + 1));
    }
}
