package org.sanshe.grant.award;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.grant.application.BudgetLine;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 批量审查: the formal check or the check of the budgets of many applications at once, each by whose it is. What a decision would cause is found by making it and undoing it;
 * then each is made in a transaction of its own.
 */
@Component
class BulkChecks {

    /** At most so many at once. */
    static final int MOST = 100;

    /** 审查环节, by who does it. */
    private static final Map<Role, String> NODES = Map.of(Role.OFFICER, "checkForm", Role.FINANCE, "checkBudget");

    private final GrantApplications applications;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    BulkChecks(GrantApplications applications, Cases cases, Tasks tasks, Inbox inbox, TransactionTemplate transaction) {
        this.applications = applications;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /** 可审查的一件. */
    public record Choice(String task, String node, String step, GrantApplication application) {

        /** Whether it is the check of the budget. */
        public boolean isBudget() {
            return node.equals("checkBudget");
        }
    }

    /** 审查结论. @param section which part is returned, from 0. @param reason asked for unless it is admitted */
    record Verdict(Kind kind, int section, String reason) {

        enum Kind {
            ADMIT,
            RETURN,
            DECLINE
        }

        /** 预算审查: every line as it was applied for, or not feasible with the reason. */
        Map<String, Object> budget(List<BudgetLine> lines) {
            var values = new LinkedHashMap<String, Object>();
            values.put(
                    "lines",
                    lines.stream()
                            .map(l -> Map.of("approved", l.amount().yuan().toPlainString()))
                            .toList());
            values.put("decision", kind == Kind.ADMIT ? "ADMIT" : "REFUSE");
            if (kind != Kind.ADMIT) values.put("refusalReason", reason);
            return values;
        }

        /** 形式审查. */
        Map<String, Object> form(int sections) {
            var items = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < sections; i++) {
                boolean back = kind == Kind.RETURN && i == section;
                items.add(back ? Map.of("verdict", "RETURN", "reason", reason) : Map.of("verdict", "OK"));
            }
            var values = new LinkedHashMap<String, Object>();
            values.put("items", items);
            values.put("eligible", kind == Kind.DECLINE ? "false" : "true");
            if (kind == Kind.DECLINE) values.put("ineligibleReason", reason);
            return values;
        }
    }

    /** 结果. @param done whether it is, or would be, done. @param text what follows, or why not */
    public record Effect(Choice choice, boolean done, String text) {}

    /** The applications whose check waits for somebody like the actor. */
    List<Choice> choices(String round, Actor actor) {
        cases.visible(round, actor);
        Map<String, GrantApplication> known = applications.of(round).stream()
                .collect(Collectors.toMap(GrantApplication::caseNo, Function.identity()));
        return tasks.openBelow(round, actor).stream()
                .filter(t -> known.containsKey(t.caseNo()))
                .filter(t -> NODES.entrySet().stream()
                        .anyMatch(n -> actor.is(n.getKey()) && n.getValue().equals(t.node())))
                .filter(t -> t.assignee() == null || t.assignee() == actor.personId())
                .map(t -> new Choice(
                        t.taskId(), t.node(), Language.isEnglish() ? t.nameEn() : t.name(), known.get(t.caseNo())))
                .limit(MOST)
                .toList();
    }

    /** The parts of an application, as its formal check names them; empty where no such check waits. */
    List<String> sections(List<Choice> choices, Actor actor) {
        return choices.stream()
                .filter(c -> !c.isBudget())
                .findFirst()
                .map(c -> names(c, actor))
                .orElse(List.of());
    }

    private List<String> names(Choice choice, Actor actor) {
        var items = (List<?>) inbox.open(choice.task(), actor).stored().get("items");
        return items.stream()
                .map(i -> String.valueOf(((Map<?, ?>) i).get("name")))
                .toList();
    }

    /** What the verdict would cause: it is made and undone. */
    List<Effect> would(String round, Set<String> chosen, Verdict verdict, Actor actor, Locale locale) {
        return chosen(round, chosen, actor).stream()
                .map(c -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return perform(c, verdict, UUID.randomUUID(), actor, locale);
                }))
                .toList();
    }

    /** Makes the verdict, each on its own. @param command the same again changes nothing more */
    List<Effect> make(String round, Set<String> chosen, Verdict verdict, UUID command, Actor actor, Locale locale) {
        return chosen(round, chosen, actor).stream()
                .map(c -> perform(
                        c,
                        verdict,
                        UUID.nameUUIDFromBytes((command + c.task()).getBytes(StandardCharsets.UTF_8)),
                        actor,
                        locale))
                .toList();
    }

    private List<Choice> chosen(String round, Set<String> chosen, Actor actor) {
        return choices(round, actor).stream()
                .filter(c -> chosen.contains(c.application().caseNo()))
                .toList();
    }

    private Effect perform(Choice c, Verdict verdict, UUID command, Actor actor, Locale locale) {
        var language = org.sanshe.forms.Locale.of(locale);
        try {
            if (c.isBudget() && verdict.kind() == Verdict.Kind.RETURN) {
                return new Effect(
                        c, false, Language.say("预算审查不退回补正，请核减或者不予通过。", "A budget is cut or refused, not returned."));
            }
            var values = c.isBudget()
                    ? verdict.budget(applications.lines(c.application().caseNo()))
                    : verdict.form(names(c, actor).size());
            inbox.perform(c.task(), actor, command, (schema, stored) -> schema.receiveJson(stored, values, language));
            return new Effect(c, true, after(c.application().caseNo(), locale));
        } catch (FormRejected wrong) {
            return new Effect(c, false, String.join(" ", wrong.fieldErrors().values()));
        } catch (Refusal refusal) {
            return new Effect(c, false, refusal.message(locale));
        } catch (NotFound | Conflict gone) {
            return new Effect(c, false, "en".equals(locale.getLanguage()) ? "Somebody else did it." : "已由他人办理。");
        }
    }

    private String after(String application, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        String open = tasks.open(Set.of(application), locale).get(application);
        return applications.get(application).status().in(english) + (open == null ? "" : " · " + open);
    }
}
