package org.sanshe.demo;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sanshe.identity.AccountDetails;
import org.sanshe.identity.Accounts;
import org.sanshe.identity.Enrolling;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.DemoParties;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Pool;
import org.sanshe.party.Preparing;
import org.sanshe.party.Preparing.Founder;
import org.sanshe.party.Registry;
import org.sanshe.seal.OpeningKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 演示人员: the units, people and accounts of the demo bureau, and who plays whom. All invented. */
@Component
class Cast {

    /** The password of every demo account. */
    static final String PASSWORD = "sanshe";

    /** Who opens responses, with the same word as passphrase. */
    static final List<String> OPENERS = List.of("procurement", "supervisor", "auditor");

    private static final List<Map<String, String>> ACCOUNTS = Sheet.rows("demo/accounts.csv");

    private final Enrolling enrolling;
    private final Accounts accounts;
    private final DemoParties parties;
    private final Registry registry;
    private final Preparing preparing;
    private final Pool pool;
    private final OpeningKeys openingKeys;
    private final SansheClock clock;

    Cast(
            Enrolling enrolling,
            Accounts accounts,
            DemoParties parties,
            Registry registry,
            Preparing preparing,
            Pool pool,
            OpeningKeys openingKeys,
            SansheClock clock) {
        this.enrolling = enrolling;
        this.accounts = accounts;
        this.parties = parties;
        this.registry = registry;
        this.preparing = preparing;
        this.pool = pool;
        this.openingKeys = openingKeys;
        this.clock = clock;
    }

    /** Loads them all, or, when anybody is there already, nothing. Returns whether it did. */
    @Transactional
    boolean assemble() {
        if (enrolling.anybody()) return false;
        Map<String, Long> units = units();
        parties.load(null);
        people(units);
        return true;
    }

    private Map<String, Long> units() {
        var ids = new HashMap<String, Long>();
        for (var row : Sheet.rows("demo/units.csv")) {
            var head = new Enrolling.Letterhead(
                    row.get("creditCode"),
                    text(row.get("address")),
                    text(row.get("representative")),
                    text(row.get("contact")),
                    text(row.get("phone")));
            long id = enrolling.unit(
                    ids.get(row.get("parent")),
                    row.get("level"),
                    row.get("regionCode"),
                    row.get("name"),
                    row.get("nameEn"),
                    head);
            ids.put(row.get("name"), id);
        }
        return ids;
    }

    private void people(Map<String, Long> units) {
        var persons = new HashMap<String, Long>();
        String hash = enrolling.hash(PASSWORD);
        for (var row : ACCOUNTS) {
            long person = persons.computeIfAbsent(row.get("person"), enrolling::person);
            Set<Role> roles = EnumSet.of(Role.valueOf(row.get("roles")));
            Long organization = organization(row);
            enrolling.account(person, row.get("username"), hash, roles, units.get(row.get("unit")), organization);
            if (row.get("evaluator") != null) seat(row, person);
            if (OPENERS.contains(row.get("username"))) openingKeys.enrol(person, PASSWORD);
        }
    }

    /** The organization an account stands for; founders whose body is not registered yet are entered with it. */
    private Long organization(Map<String, String> row) {
        if (row.get("founding") != null) {
            var founder = new Founder(row.get("person"), null, "13900000012", true);
            return preparing.enter(row.get("founding"), CreditCodeKind.SERVICE_BODY, List.of(founder), null);
        }
        String code = row.get("organization");
        return code == null ? null : registry.findByCode(code).orElseThrow().id();
    }

    private void seat(Map<String, String> row, long person) {
        pool.active(EvaluatorKind.valueOf(row.get("evaluator")), Set.of(), clock.today()).stream()
                .filter(judge -> judge.name().equals(row.get("person")))
                .forEach(judge -> pool.knownAs(judge.id(), person));
    }

    /** Who acts through an account. */
    Actor actor(String username) {
        return accounts.find(username)
                .map(AccountDetails::actor)
                .orElseThrow(() -> new NotFound("demo account " + username));
    }

    /** Who acts for a person a task is assigned to: as evaluator where they are one. */
    Actor actor(long personId) {
        return ACCOUNTS.stream()
                .sorted(Comparator.comparing(row -> row.get("evaluator") == null))
                .map(row -> actor(row.get("username")))
                .filter(actor -> actor.personId() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("demo account of person " + personId));
    }

    /** Everybody of the table, by username. */
    static List<String> usernames() {
        return ACCOUNTS.stream().map(row -> row.get("username")).toList();
    }

    /** The table of who to log in as. */
    static List<DemoAccount> table(Locale locale) {
        String column = "en".equals(locale.getLanguage()) ? "whoEn" : "who";
        return ACCOUNTS.stream()
                .map(row -> new DemoAccount(row.get("username"), row.get(column)))
                .toList();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
