// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_store.h"
#include "tests/core/ingest/import_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class PaymentImportTest : public ImportFixture
{
protected:
    QString label(EntityId id) const
    {
        const auto found = findEntity(database(), id);
        return found ? found->label : QString();
    }
};

} // namespace

TEST_F(PaymentImportTest, AStatementIsOfPaymentsNotOfAccounts)
{
    const ImportOutcome outcome = importText(
        "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit "
        "Amount,Credit Amount,Balance\n14/06/2025,DEB,20-00-00,55779911,SHOP,12.50,,100\n"
        "15/06/2025,FPI,20-00-00,55779911,J DOE,0.00,7.00,107\n");
    EXPECT_EQ(outcome.tables.at(0).source.kind, u"events"_s);
    EXPECT_TRUE(outcome.tables[0].issues.empty());
    const auto payments = events(database(), {});
    ASSERT_EQ(payments.size(), 2U);
    EXPECT_EQ(payments[0].kind, EventKind::Payment);
    EXPECT_EQ(payments[0].title, u"DEB"_s);
    EXPECT_EQ(payments[0].text, u"SHOP\nPaid out: 12.50\nBalance: 100"_s);
    EXPECT_EQ(label(payments[0].party(PartyRole::From)), u"20-00-00 55779911"_s);
    EXPECT_FALSE(payments[0].party(PartyRole::To));
    EXPECT_EQ(payments[1].text, u"J DOE\nPaid in: 7.00\nBalance: 107"_s);
    EXPECT_EQ(label(payments[1].party(PartyRole::To)), u"20-00-00 55779911"_s);
}

TEST_F(PaymentImportTest, StatementsOfOtherBanksAreKnownByTheirColumns)
{
    const ImportOutcome outcome
        = importText("Date,Description,Money Out,Money In,Balance,Account\n"
                     "14/06/2025,SHOP,£12.50,,100,Current\n15/06/2025,FEE,x,,100,Current\n"
                     "16/06/2025,BOTH,1.00,2.00,101,Current\n17/06/2025,NONE,,,101,\n");
    QStringList told;
    for (const RowIssue &issue : outcome.tables.at(0).issues)
        told << issue.reason;
    EXPECT_EQ(told,
              (QStringList{u"This is no amount of money: it is kept as written."_s,
                           u"Money went out and came in by one row: check the columns."_s,
                           u"The payment has no amount."_s}));
    const auto payments = events(database(), {});
    ASSERT_EQ(payments.size(), 4U);
    EXPECT_TRUE(payments[0].text.contains(u"Account: Current"_s)) << "a name is no number of an account";
    EXPECT_TRUE(payments[1].text.contains(u"Paid out: x"_s));
    EXPECT_EQ(importText("Date,Amount,Payer,Payee,Reference\n14/06/2025,12.50,20-00-00 55779911,"
                         "20-00-00 55779912,R1\n14/06/2025,12.50,20-00-00 55779911,20-00-00 55779912,R1\n")
                  .tables.at(0)
                  .source.stored,
              2)
        << "two equal payments of one day are two";
}
