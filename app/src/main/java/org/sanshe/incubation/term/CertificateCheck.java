package org.sanshe.incubation.term;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.CreditCode;
import org.sanshe.party.Preparing;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 登记证书核对: the code by its check character and kind, nobody else's; the name the approved one or explained; the account
 * the body's own, never a person's.
 */
@Component
class CertificateCheck {

    private final Registry registry;
    private final Preparing preparing;
    private final TermClock clock;

    CertificateCheck(Registry registry, Preparing preparing, TermClock clock) {
        this.registry = registry;
        this.preparing = preparing;
        this.clock = clock;
    }

    /**
     * Says at each field what is wrong with it.
     *
     * @throws InvalidInput for what can be typed otherwise
     * @throws Refusal when the code belongs to another organization
     */
    void require(Tenancy t, Registrations.Certificate c) {
        var wrong = new HashMap<String, String>();
        Profile body = registry.get(t.organizationId());
        code(body, c.code(), wrong);
        List<String> founders = preparing.founders(t.organizationId()).stream()
                .map(Preparing.Founder::name)
                .map(CertificateCheck::key)
                .toList();
        if (founders.contains(key(c.name()))) put(wrong, "name", TermRule.ACCOUNT_OF_FOUNDER, c.name());
        else if (!key(c.name()).equals(key(body.name())) && blank(c.nameReason())) {
            put(wrong, "nameReason", TermRule.NAME_UNEXPLAINED, c.name(), body.name());
        }
        if (c.registeredOn().isAfter(clock.today())) {
            wrong.put(
                    "registeredOn",
                    org.sanshe.kernel.Language.say("登记日期晚于今天，请核对。", "The day of registration lies ahead. Check it."));
        }
        String holder = c.account().holder();
        if (founders.contains(key(holder))) put(wrong, "holder", TermRule.ACCOUNT_OF_FOUNDER, holder);
        else if (!key(holder).equals(key(c.name()))) put(wrong, "holder", TermRule.ACCOUNT_NOT_OWN, holder, c.name());
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        requireFree(t, c.code());
    }

    /** @throws Refusal when the code is another organization's */
    void requireFree(Tenancy t, String code) {
        registry.findByCode(code).filter(o -> o.id() != t.organizationId()).ifPresent(o -> {
            throw new Refusal(TermRule.CODE_TAKEN, CreditCode.normalise(code), o.name());
        });
    }

    private static void code(Profile body, String typed, Map<String, String> wrong) {
        var found = CreditCode.examine(typed);
        if (!found.valid()) {
            wrong.put(
                    "code",
                    org.sanshe.kernel.Language.say(
                            "统一社会信用代码不正确，请对照证书核对。", "Not a valid credit code. Compare it with the certificate."));
        } else if (found.kind() != body.kind() || !found.kind().isSocialOrganization()) {
            put(wrong, "code", TermRule.CODE_KIND, found.code());
        }
    }

    private static void put(Map<String, String> wrong, String field, TermRule rule, Object... args) {
        wrong.put(field, new Refusal(rule, args).message(LocaleContextHolder.getLocale()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** What makes two spellings of a name the same: full width, blanks and brackets make no difference. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{C}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
