// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/event_importers.h"
#include "core/ingest/link_importers.h"
#include "core/ingest/people_importer.h"
#include "core/ingest/thing_importers.h"

#include <QCoreApplication>

namespace skein {

template<typename Importer>
static std::unique_ptr<ListImporter> make(ImportContext &context)
{
    return std::make_unique<Importer>(context);
}

std::unique_ptr<ListImporter> makeListImporter(const QString &kind, ImportContext &context)
{
    static constexpr std::array<
        std::pair<const char16_t *, std::unique_ptr<ListImporter> (*)(ImportContext &)>, 9>
        importers{{{u"people", make<PeopleImporter>},
                   {u"vehicles", make<VehiclesImporter>},
                   {u"addresses", make<AddressesImporter>},
                   {u"accounts", make<AccountsImporter>},
                   {u"things", make<ThingsImporter>},
                   {u"events", make<EventsImporter>},
                   {u"attributions", make<AttributionsImporter>},
                   {u"intelligence", make<IntelligenceImporter>},
                   {u"links", make<LinksImporter>}}};
    for (const auto &[name, function] : importers)
        if (kind == QStringView(name))
            return function(context);
    throw Error(
        QCoreApplication::translate("ListImporter", "Files of kind “%1” cannot be imported.").arg(kind));
}

} // namespace skein
