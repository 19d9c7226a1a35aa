package org.sanshe.purchase.flags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.kernel.Money;
import org.sanshe.party.Contacts;
import org.sanshe.party.Relation;
import org.sanshe.party.Relations;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Traces;
import org.sanshe.purchase.tender.OpenedResponses;
import org.sanshe.purchase.tender.OpenedResponses.OpenedResponse;
import org.sanshe.purchase.tender.ResponseStatus;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 指标事实: reads what the indicators look at. Registry, traces and comparisons take one statement each. */
@Component
class FlagFacts {

    private static final String PEERS = """
            select count(*), coalesce(percentile_cont(0.5) within group (order by valid), 0),
                   coalesce(percentile_cont(0.5) within group (order by 100.0 * out / handed_in), 0)
              from (select count(*) filter (where r.status = 'VALID') as valid,
                           count(*) filter (where r.status = 'DISQUALIFIED') as out,
                           count(*) filter (where r.status <> 'INVITED') as handed_in
                      from tender t join response r on r.tender_id = t.id
                     where t.unit_id = :unit and t.id <> :id and t.evaluated_at is not null
                     group by t.id) other
             where handed_in > 0
            """;

    private static final String PERIODS = """
            select count(*), coalesce(percentile_cont(0.5) within group (order by days), 0)
              from (select cast(o.response_deadline at time zone 'Asia/Shanghai' as date) - o.documents_from as days
                      from tender t join tender o on o.unit_id = t.unit_id and o.method = t.method and o.id <> t.id
                     where t.case_no = :case and t.round = (select max(round) from tender where case_no = :case)
                       and o.published_at is not null) other
            """;

    /** Lots belong to their purchase: only whole purchases are compared. */
    private static final String SAME_KIND = """
            select p.budget_total as alone, p.open_tender_amount as open_tender, count(o.case_no) as others,
                   coalesce(sum(o.budget_total), 0) as others_total
              from purchase p
              left join (purchase o join case_file c on c.case_no = o.case_no and c.parent_case_no is null)
                on o.unit_id = p.unit_id and o.budget_year = p.budget_year and o.budget_item_code = p.budget_item_code
               and o.catalogue_code = p.catalogue_code and o.case_no <> p.case_no
               and o.method is distinct from 'OPEN_TENDER' and o.status not in ('CANCELLED', 'WITHDRAWN', 'UNSUCCESSFUL')
             where p.case_no = ? and p.open_tender_amount is not null
             group by p.case_no
            """;

    private final JdbcClient jdbc;
    private final TenderRecords tenders;
    private final OpenedResponses opened;
    private final Relations relations;
    private final Contacts contacts;
    private final Traces traces;
    private final FileAuthors authors;

    FlagFacts(
            JdbcClient jdbc,
            TenderRecords tenders,
            OpenedResponses opened,
            Relations relations,
            Contacts contacts,
            Traces traces,
            FileAuthors authors) {
        this.jdbc = jdbc;
        this.tenders = tenders;
        this.opened = opened;
        this.relations = relations;
        this.contacts = contacts;
        this.traces = traces;
        this.authors = authors;
    }

    /** The limits in force on a day. */
    Limits limits(LocalDate asOf) {
        var values = new HashMap<String, BigDecimal>();
        jdbc.sql("select key, value from red_flag_limit where valid_from <= ? and (valid_to is null or valid_to >= ?)")
                .params(asOf, asOf)
                .query(row -> {
                    values.put(row.getString(1), row.getBigDecimal(2));
                });
        return new Limits(values);
    }

    Optional<PlanningSigns.SameKind> sameKind(String caseNo) {
        return jdbc.sql(SAME_KIND)
                .param(caseNo)
                .query((row, i) -> new PlanningSigns.SameKind(
                        new Money(row.getLong("alone") + row.getLong("others_total")),
                        row.getInt("others"),
                        new Money(row.getLong("alone")),
                        new Money(row.getLong("open_tender"))))
                .optional();
    }

    Optional<PlanningSigns.Period> period(String caseNo) {
        return opened.period(caseNo)
                .map(p -> jdbc.sql(PERIODS)
                        .param("case", caseNo)
                        .query((row, i) ->
                                new PlanningSigns.Period(p.days(), p.lawful(), row.getInt(1), row.getDouble(2)))
                        .single());
    }

    /**
     * The competition of a purchase; empty where none was opened.
     *
     * @param winner the response that is about to win
     */
    Optional<Competition> competition(String caseNo, String winner, LocalDate today) {
        return tenders.find(caseNo).filter(t -> t.openedAt() != null).map(t -> {
            List<OpenedResponse> responses = opened.of(t);
            List<Long> bodies =
                    responses.stream().map(OpenedResponse::organizationId).toList();
            return new Competition(
                    t.terms().responseDeadline(),
                    t.terms().pricing() == Pricing.COMPETED,
                    winner,
                    offers(responses, bodies),
                    relations.among(bodies, today).stream().map(FlagFacts::tie).toList(),
                    opened.documents(caseNo),
                    peers(t));
        });
    }

    private List<Offer> offers(List<OpenedResponse> responses, List<Long> bodies) {
        Map<Long, Contacts.Contact> reached = contacts.of(bodies).stream()
                .collect(Collectors.toMap(Contacts.Contact::organizationId, Function.identity()));
        Map<String, Set<String>> devices =
                traces.of(responses.stream().map(OpenedResponse::responseNo).toList());
        Map<Long, Set<String>> written = authors.of(responses.stream()
                .flatMap(r -> r.files().stream())
                .map(FlagFacts::id)
                .collect(Collectors.toSet()));
        return responses.stream()
                .map(r -> offer(r, reached.get(r.organizationId()), devices, written))
                .toList();
    }

    private static Offer offer(
            OpenedResponse r,
            Contacts.Contact contact,
            Map<String, Set<String>> devices,
            Map<Long, Set<String>> written) {
        var traits = new EnumMap<Trait, Set<String>>(Trait.class);
        if (contact != null) {
            traits.put(Trait.CONTACT, Set.of(contact.name()));
            traits.put(Trait.PHONE, Set.of(contact.phone()));
            traits.put(Trait.ADDRESS, Set.of(contact.address()));
            traits.put(Trait.ACCOUNT, Set.of(contact.account()));
        }
        traits.put(Trait.STAFF, staff(r.content()));
        traits.put(Trait.BOND_ACCOUNT, Set.of(text(r.content(), "bondAccount")));
        traits.put(Trait.DEVICE, devices.getOrDefault(r.responseNo(), Set.of()));
        var by = new HashSet<String>();
        r.files().forEach(f -> by.addAll(written.getOrDefault(id(f), Set.of())));
        traits.put(Trait.AUTHOR, by);
        return new Offer(
                r.responseNo(),
                r.organizationId(),
                r.supplier(),
                r.content().get("offeredPrice") == null ? null : Money.of(text(r.content(), "offeredPrice")),
                r.last(),
                r.receivedAt(),
                state(r.status()),
                traits,
                text(r.content(), "understanding") + text(r.content(), "servicePlan") + text(r.content(), "quality"));
    }

    private static Offer.State state(ResponseStatus status) {
        return switch (status) {
            case DISQUALIFIED -> Offer.State.OUT;
            case WITHDRAWN -> Offer.State.LEFT;
            default -> Offer.State.VALID;
        };
    }

    private static Set<String> staff(Map<String, Object> content) {
        var people = new HashSet<String>();
        if (content.get("staff") instanceof List<?> rows) {
            for (Object row : rows) {
                var person = (Map<?, ?>) row;
                Object number = person.get("certificateNo");
                people.add(person.get("name") + (number == null ? "" : String.valueOf(number)));
            }
        }
        return people;
    }

    private static Competition.Tie tie(Relation r) {
        return new Competition.Tie(
                r.first(),
                r.second(),
                switch (r.rule()) {
                    case SAME_HEAD -> new Text("负责人同为" + r.person(), "both headed by " + r.person());
                    default -> new Text("存在控股或者管理关系", "one holds or manages the other");
                });
    }

    private Competition.Peers peers(Tender t) {
        return jdbc.sql(PEERS)
                .param("unit", t.unitId())
                .param("id", t.id())
                .query((row, i) -> new Competition.Peers(row.getInt(1), row.getDouble(2), row.getDouble(3)))
                .single();
    }

    private static long id(String ref) {
        return Long.parseLong(ref.substring(ref.indexOf(':') + 1));
    }

    private static String text(Map<String, Object> values, String key) {
        return values.get(key) == null ? "" : String.valueOf(values.get(key));
    }
}
