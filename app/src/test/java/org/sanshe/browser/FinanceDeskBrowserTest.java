package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.demo.Performance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 财务台: a payment from its papers to the treasury's receipt, by five pairs of hands. */
@BrowserTest
class FinanceDeskBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void paysWhatWasAcceptedAndSeesItArrive() {
        var contract = new Performance(application, "老年人居家探访服务");
        String payment = contract.claimed();
        contract.invoiced(payment);
        try (var finance = Visitor.at(port).login("finance")) {
            finance.open("/payments").shot("payments-wide-zh");
            assertThat(finance.page().locator("main").innerText()).contains(payment);
            assertThat(finance.page().locator(".chart-box canvas").count()).isPositive();
            assertThat(finance.barriers()).isEmpty();
            finance.openTask("核对支付材料", payment);
            assertThat(finance.page().locator("main").innerText()).contains("票据号码", "10个工作日");
            for (var ok : finance.page().locator("[name$='.verdict'][value=OK]").all()) ok.check();
            finance.fill(Map.of("outcome", "PASS")).shot("payment-check-wide-zh");
            assertThat(finance.barriers()).isEmpty();
            finance.handIn();
        }
        for (String level : List.of("head", "leader")) {
            try (var approver = Visitor.at(port).login(level)) {
                approver.openTask("支付审批", payment);
                approver.fill(Map.of("outcome", "APPROVE")).shot("payment-approval-" + level + "-wide-zh");
                approver.handIn();
            }
        }
        try (var treasury = Visitor.at(port).login("treasury")) {
            treasury.openTask("办理支付", payment);
            treasury.fill(Map.of("outcome", "RELEASE")).shot("payment-release-wide-zh");
            treasury.handIn();
            treasury.open("/payments/batches");
            treasury.follow(
                    treasury.page().locator("main form[method=post] button").first());
            treasury.shot("payment-batches-wide-zh");
            assertThat(treasury.barriers()).isEmpty();
            String order = payment + "-1";
            treasury.open("/payments/receipts").shot("payment-receipts-wide-zh");
            var receipt = "支付指令号,日期,金额,状态,原因\n" + order + "," + contract.today() + ",120000.00,成功,\n";
            treasury.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("回单.csv", "text/csv", receipt.getBytes(StandardCharsets.UTF_8)));
            treasury.follow(treasury.page().locator("main form button"));
            treasury.shot("payment-received-wide-zh");
        }
        try (var organization = Visitor.at(port).login("org1")) {
            organization.open("/engagements/" + contract.agreement());
            assertThat(organization.page().locator("#money ~ ol").first().innerText())
                    .contains("已到账", "120,000.00", payment + "-1");
            organization.width(Visitor.PHONE).shot("engagement-paid-phone-zh");
            assertThat(organization.overflow()).isZero();
        }
    }
}
