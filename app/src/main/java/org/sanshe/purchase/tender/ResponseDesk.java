package org.sanshe.purchase.tender;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Changes;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.MethodLaw;
import org.sanshe.purchase.Traces;

/** 供应商响应: the tasks of {@code response.bpmn}. What is handed in is sealed until the opening. */
@Desk("response")
class ResponseDesk {

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Receipts receipts;
    private final SupplierCheck suppliers;
    private final Changes changes;
    private final Registry registry;
    private final Cases cases;
    private final TenderLetters letters;
    private final Correspondence correspondence;
    private final Documents documents;
    private final TrackRecord contracts;
    private final Handout handout;
    private final Evidence evidence;
    private final Traces traces;

    ResponseDesk(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Receipts receipts,
            SupplierCheck suppliers,
            Changes changes,
            Registry registry,
            Cases cases,
            TenderLetters letters,
            Correspondence correspondence,
            Documents documents,
            TrackRecord contracts,
            Handout handout,
            Evidence evidence,
            Traces traces) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.receipts = receipts;
        this.suppliers = suppliers;
        this.changes = changes;
        this.registry = registry;
        this.cases = cases;
        this.letters = letters;
        this.correspondence = correspondence;
        this.documents = documents;
        this.contracts = contracts;
        this.handout = handout;
        this.evidence = evidence;
        this.traces = traces;
    }

    /** The form {@code response-registration}. */
    record Registration(String tenderNo, boolean consortium, List<Member> consortiumMembers) {
        record Member(String name, String creditCode) {}
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "tenders",
                tenders.findOpen().stream()
                        .map(t -> Map.of("label", t.project() + "（" + t.caseNo() + "）", "value", t.caseNo()))
                        .toList());
        if (s.about() != null) values.put("tenderNo", s.about());
        if (s.actor().organizationId() != null) {
            Profile me = registry.get(s.actor().organizationId());
            values.put("supplierName", me.name());
            values.put("creditCode", me.creditCode());
            values.put("address", me.address());
            values.put("contactName", me.contactName());
        }
        return values;
    }

    @Starts(prefix = "XY", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Registration form) {
        if (s.actor().organizationId() == null) throw new Refusal(ResponseRule.NOT_A_SUPPLIER);
        Profile me = registry.get(s.actor().organizationId());
        Tender tender = tenders.findByCaseNo(form.tenderNo())
                .filter(Tender::isActive)
                .orElseThrow(() -> new NotFound("open tender " + form.tenderNo()));
        TenderTerms terms = tender.terms();
        if (s.today().isBefore(terms.documentsFrom()) || s.today().isAfter(terms.documentsUntil())) {
            throw new Refusal(ResponseRule.DOCUMENTS_NOT_AVAILABLE, terms.documentsFrom(), terms.documentsUntil());
        }
        responses.findByTenderIdAndOrganizationId(tender.id(), me.id()).ifPresent(r -> {
            throw new Refusal(ResponseRule.ALREADY_REGISTERED, r.caseNo());
        });
        LocalDate rulesAsOf = cases.rulesAsOf(tender.caseNo());
        suppliers.check(tender, me, s.today(), rulesAsOf);
        suppliers.checkRelations(me.id(), rivals(tender), s.today());
        if (form.consortium()) consortium(tender, form, s.today(), rulesAsOf);
        responses.save(new Response(s.caseNo(), tender, me, s.at()));
        handout.to(me.id(), tender, s.caseNo());
        return new CaseFacts(tender.project() + "（响应）", tender.unitId(), me.id(), tender.caseNo())
                .privateUntil(terms.responseDeadline());
    }

    private void consortium(Tender tender, Registration form, LocalDate today, LocalDate rulesAsOf) {
        if (!tender.terms().consortiumAllowed()) throw new Refusal(ResponseRule.CONSORTIUM_NOT_ALLOWED);
        for (Registration.Member member : form.consortiumMembers()) {
            registry.findByCode(member.creditCode()).ifPresent(p -> {
                suppliers.check(tender, p, today, rulesAsOf);
                suppliers.checkRelations(p.id(), rivals(tender), today);
            });
        }
    }

    @Prefills
    Map<String, Object> prepareResponse(TaskContext t) {
        Response response = response(t.caseNo());
        Tender tender = tender(response);
        var values = new LinkedHashMap<String, Object>(Map.of(
                "serviceName", tender.project(),
                "supplierName", response.supplier(),
                "creditCode", response.creditCode(),
                "ceilingPrice", tender.terms().ceiling().yuan().toPlainString(),
                "pricing", tender.terms().pricing().name(),
                "deadline", Moments.zh(tender.terms().responseDeadline()),
                "contracts", contracts.of(response.organizationId())));
        if (tender.terms().bidBond() != null) {
            values.put("bidBond", tender.terms().bidBond().yuan().toPlainString());
        }
        return values;
    }

    /** The form {@code response-file}: only what rules need; the rest stays sealed in the submission. */
    record File(
            Money offeredPrice,
            List<String> responseFiles,
            List<String> qualificationFiles,
            List<String> authorization) {

        List<String> files() {
            var all = new ArrayList<>(responseFiles);
            all.addAll(qualificationFiles);
            all.addAll(authorization);
            return all;
        }
    }

    @Handles
    String prepareResponse(TaskContext t, File form) {
        Response response = response(t.caseNo());
        Tender tender = tender(response);
        LocalDate rulesAsOf = cases.rulesAsOf(tender.caseNo());
        suppliers.check(tender, registry.get(response.organizationId()), t.today(), rulesAsOf);
        suppliers.checkRelations(
                response.organizationId(),
                rivals(tender).stream().filter(Response::takesPart).toList(),
                t.today());
        response.submit();
        return enter(t, tender, response, ResponseBook.Action.SUBMIT, form);
    }

    @Prefills
    Map<String, Object> keepResponse(TaskContext t) {
        var values = new LinkedHashMap<>(prepareResponse(t));
        book.latest(t.caseNo()).ifPresent(v -> {
            values.put("digest", v.digest());
            values.put("submittedAt", Moments.exact(v.receivedAt()));
        });
        return values;
    }

    /** The form {@code response-change}. */
    record Change(
            ResponseBook.Action action,
            Money offeredPrice,
            List<String> responseFiles,
            List<String> qualificationFiles,
            List<String> authorization) {}

    @Handles
    String keepResponse(TaskContext t, Change form) {
        Response response = response(t.caseNo());
        Tender tender = tender(response);
        if (form.action() == ResponseBook.Action.WITHDRAW) response.withdraw("截止前撤回");
        else response.confirm();
        var file = new File(form.offeredPrice(), form.responseFiles(), form.qualificationFiles(), form.authorization());
        return enter(t, tender, response, form.action(), file);
    }

    @Prefills
    Map<String, Object> confirmResponse(TaskContext t) {
        var values = new LinkedHashMap<>(keepResponse(t));
        values.put("toConfirm", true);
        values.put(
                "changes",
                changes.of(tender(response(t.caseNo())).caseNo()).stream()
                        .flatMap(c -> c.items().stream()
                                .map(i -> Map.of(
                                        "at", Moments.zh(c.at()),
                                        "before", i.before(),
                                        "after", i.after())))
                        .toList());
        return values;
    }

    @Handles
    String confirmResponse(TaskContext t, Change form) {
        return keepResponse(t, form);
    }

    private String enter(TaskContext t, Tender tender, Response response, ResponseBook.Action action, File form) {
        if (form.offeredPrice() != null
                && form.offeredPrice().exceeds(tender.terms().ceiling())) {
            throw new Refusal(
                    ResponseRule.OVER_CEILING,
                    form.offeredPrice(),
                    tender.terms().ceiling());
        }
        String seal = tender.responseSeal();
        var files = new ArrayList<>(form.files());
        if (t.submission().values().get("bondFiles") instanceof List<?> bond) {
            bond.forEach(ref -> files.add(String.valueOf(ref)));
        }
        var entered = action == ResponseBook.Action.CONFIRM
                ? book.confirm(tender, response)
                : book.enter(tender, response, action, t.submission(), files);
        correspondence.attach(
                files, t.caseNo(), "response", t.actor(), Audience.organization(response.organizationId()));
        correspondence.seal(files, seal);
        traces.keep(response.caseNo(), seal);
        var version = receipts.issue(tender, entered);
        long bytes = entered.files().stream()
                .mapToLong(ref -> documents.byRef(ref).size())
                .sum();
        var receipt = letters.receipt(tender, response, version, bytes);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "responseReceived",
                        t.node(),
                        Map.of(
                                "action", action.name(),
                                "version", version.no(),
                                "digest", version.digest(),
                                "receivedAt", Moments.exact(version.receivedAt()),
                                "seal", seal))
                .by(MethodLaw.DELIVERY.of(tender.method()))
                .with(List.of(receipt.digest())));
        return seal;
    }

    private List<Response> rivals(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(r -> !r.is(ResponseStatus.WITHDRAWN)
                        && !r.is(ResponseStatus.DISQUALIFIED)
                        && !r.is(ResponseStatus.LAPSED))
                .toList();
    }

    private Response response(String caseNo) {
        return responses.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("response " + caseNo));
    }

    private Tender tender(Response response) {
        return tenders.findById(response.tenderId()).orElseThrow(() -> new NotFound("tender of " + response.caseNo()));
    }
}
