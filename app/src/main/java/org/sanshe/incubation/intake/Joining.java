package org.sanshe.incubation.intake;

import java.util.List;
import org.sanshe.identity.OpeningAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Preparing;
import org.sanshe.party.Preparing.Founder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 发起人注册: founders enter their group and an account for it, which reaches nothing but incubation. */
@Component
class Joining {

    private static final List<CreditCodeKind> KINDS =
            List.of(CreditCodeKind.SERVICE_BODY, CreditCodeKind.ASSOCIATION, CreditCodeKind.FOUNDATION);

    private final Preparing preparing;
    private final OpeningAccounts accounts;
    private final JoiningLimit limit;
    private final TransactionTemplate transaction;

    Joining(Preparing preparing, OpeningAccounts accounts, JoiningLimit limit, TransactionTemplate transaction) {
        this.preparing = preparing;
        this.accounts = accounts;
        this.limit = limit;
        this.transaction = transaction;
    }

    /**
     * 注册表.
     *
     * @param name 核准的名称 or the working name
     * @param kind what it is to be registered as
     * @param person 代理人
     * @param again the password once more
     */
    record Form(String name, String kind, String person, String phone, String username, String password, String again) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Form[" + username + "]";
        }
    }

    /**
     * Enters group and account.
     *
     * @param address where it comes from
     * @return who may log in now
     * @throws Refusal when too many came from there, or from all together
     * @throws InvalidInput at the field that is wrong
     */
    Actor join(Form form, String address) {
        if (!limit.takes(address)) throw new Refusal(IntakeRule.TOO_MANY_SIGN_UPS);
        CreditCodeKind kind = KINDS.stream()
                .filter(k -> k.name().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("kind", "请选择拟登记的类别。", "Choose what it is to be registered as."));
        if (!form.phone().strip().matches("1[3-9][0-9]{9}")) {
            throw InvalidInput.at("phone", "请填写11位手机号码。", "Enter a mobile number of eleven digits.");
        }
        if (form.person().isBlank()) throw InvalidInput.at("person", "请填写姓名。", "Enter the name.");
        return transaction.execute(status -> {
            long group = preparing.enter(
                    form.name(),
                    kind,
                    List.of(new Founder(
                            form.person().strip(), null, form.phone().strip(), true)),
                    null);
            return accounts.open(group, form.person(), form.username(), form.password(), form.again());
        });
    }
}
