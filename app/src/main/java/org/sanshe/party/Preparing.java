package org.sanshe.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;

/**
 * 筹备组织: founders whose body is not registered yet. The registry keeps them as an organization without a credit code,
 * which no list, search or import shows and which has no account of its own; registered, the same organization takes the
 * code, so that whatever was begun for it goes on.
 */
public interface Preparing {

    /**
     * 登记筹备组织.
     *
     * @param name 核准的名称; no other organization may bear it
     * @param kind what it is to be registered as: association, social service body or foundation
     * @param founders all of them; exactly one is the agent
     * @return the organization's number
     * @throws org.sanshe.kernel.InvalidInput at {@code name} when the name is taken
     */
    long enter(String name, CreditCodeKind kind, List<Founder> founders, Actor by);

    /**
     * 变更名称: the name that was approved, in place of what the group was called before.
     *
     * @throws org.sanshe.kernel.InvalidInput at {@code name} when another organization bears it
     * @throws org.sanshe.kernel.Refusal when it is registered already
     */
    void rename(long organizationId, String name, CreditCodeKind kind, Actor by);

    /**
     * 变更发起人: all of them, in place of those entered before.
     *
     * @throws org.sanshe.kernel.Refusal when it is registered already
     */
    void founded(long organizationId, List<Founder> founders, Actor by);

    /**
     * 同一发起人: organizations that a founder of this one founds as well, known by the digest of the identity number.
     *
     * @return a founder they share, by the other's number
     */
    Map<Long, String> sharingFounders(long organizationId);

    /** Whether an organization has no credit code yet. */
    boolean isPreparing(long organizationId);

    /** The founders, the agent first; those of a body that was registered since as well. Identity numbers are not told. */
    List<Founder> founders(long organizationId);

    /**
     * 完成登记: the organization takes its code and what the registrar says of it; it is in preparation no more.
     *
     * @throws org.sanshe.kernel.Refusal when the code is another organization's, or it has one already
     */
    void register(long organizationId, Registered registered, Actor by);

    /**
     * 发起人.
     *
     * @param residentId 身份证件号码, kept encrypted with a keyed digest; null when read back
     * @param phone null when none was stated
     * @param agent 代理人, who acts for all of them
     */
    record Founder(String name, String residentId, String phone, boolean agent) {}

    /** 登记证书: what the registrar's certificate says. @param code in any spelling @param account null while none is opened */
    record Registered(
            String code,
            String name,
            LocalDate on,
            String registrar,
            String legalRepresentative,
            String address,
            BankAccount account) {}
}
