package org.sanshe.grant.scheme;

import java.util.List;
import java.util.Set;

/**
 * 票据、验收和彩票公益金要求.
 *
 * @param vouchers 票据: any of these is taken with a payment; empty where the scheme does not say
 * @param acceptance whether a record of acceptance is asked for before the last payment
 * @param lottery what lottery money asks for; null for other money
 */
public record Formalities(Set<Voucher> vouchers, boolean acceptance, Lottery lottery) {

    /** Nothing said. */
    public static final Formalities NONE = new Formalities(Set.of(), false, null);

    /** A set that is not there is empty. */
    public Formalities {
        vouchers = vouchers == null ? Set.of() : Set.copyOf(vouchers);
    }

    /** 票据种类. */
    public enum Voucher {
        /** 税务发票. */
        TAX_INVOICE("税务发票", "tax invoice"),
        /** 公益事业捐赠票据. */
        DONATION_RECEIPT("公益事业捐赠票据", "donation receipt"),
        /** 财政票据. */
        FISCAL_RECEIPT("财政票据", "fiscal receipt");

        private final String zh;
        private final String en;

        Voucher(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 彩票公益金项目: visible mark, what the money may never buy, and who publishes.
     *
     * @param label the words of the mark
     * @param bans 负面清单 in words
     * @param source where mark and bans stand
     */
    public record Lottery(String label, List<String> bans, String source) {

        /** A list that is not there is empty. */
        public Lottery {
            bans = bans == null ? List.of() : List.copyOf(bans);
        }
    }
}
