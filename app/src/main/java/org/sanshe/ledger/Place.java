package org.sanshe.ledger;

/** 科目: an account with what it is kept by: the agreement, the item, the order; empty where it is not kept by that. */
record Place(Account account, String agreement, String item, String order) {

    static final Place ISSUED = new Place(Account.ISSUED, "", "", "");
    static final Place AVAILABLE = new Place(Account.AVAILABLE, "", "", "");
    static final Place LAPSED = new Place(Account.LAPSED, "", "", "");

    static Place frozen(String agreement) {
        return new Place(Account.FROZEN, agreement, "", "");
    }

    static Place committed(String agreement) {
        return new Place(Account.COMMITTED, agreement, "", "");
    }

    static Place payable(String agreement, String item) {
        return new Place(Account.PAYABLE, agreement, item, "");
    }

    static Place inTransit(String agreement, String item, String order) {
        return new Place(Account.IN_TRANSIT, agreement, item, order);
    }

    static Place paid(String agreement, String item, String order) {
        return new Place(Account.PAID, agreement, item, order);
    }

    static Place returned(String agreement) {
        return new Place(Account.RETURNED, agreement, "", "");
    }
}
