package org.sanshe.party;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 信用代码接口: checks a code without saying whether its bearer is registered here. */
@RestController
@RequestMapping("/api/v1/organizations/credit-codes")
class CreditCodeApi {

    private final Labels labels;

    CreditCodeApi(Labels labels) {
        this.labels = labels;
    }

    /** What a code says and what is wrong with it. */
    @GetMapping("/{code}")
    Answer check(@PathVariable String code, Locale locale) {
        CreditCode.Examination found = CreditCode.examine(code);
        return new Answer(
                found.code(),
                found.valid(),
                found.kind(),
                found.kind() == null ? null : labels.text(Labels.key(found.kind()), locale),
                found.registrarArea(),
                found.problems().stream()
                        .map(p -> new Finding(
                                p.code(),
                                p.severity(),
                                labels.text(
                                        "party.creditCode." + p.code(),
                                        locale,
                                        p.args().toArray())))
                        .toList());
    }

    record Answer(
            String code,
            boolean valid,
            CreditCodeKind kind,
            String kindName,
            String registrarArea,
            List<Finding> problems) {}

    record Finding(String code, Problem.Severity severity, String message) {}
}
