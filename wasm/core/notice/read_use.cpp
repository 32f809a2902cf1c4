#include <algorithm>
#include <array>

#include "core/field/rules.hpp"
#include "core/notice/ids.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

void read_field(const json::cursor& at, row& into, reader& read) {
  std::array<std::string_view, field::kKindCount> ids;
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = field::id_of(static_cast<field::kind>(i));
  const auto field = static_cast<field::kind>(at.one_of(ids));
  for (const datum& other : read.so_far.data) {
    if (other.field == field) at.complain(sentence::field_again);
  }
  static_cast<datum&>(into).field = field;
}

/// By visiting, or by the form: each of its meters once.
void read_collected(const json::cursor& at, row& into, reader& read) {
  static constexpr std::string_view kWays[] = {kMeterIds[0], kMeterIds[1], "automatically"};
  const std::size_t way = at.one_of(kWays);
  datum& each = static_cast<datum&>(into);
  each.automatic = true;
  if (way >= kMeterCount) return;
  const auto meter = static_cast<notice::meter>(way);
  for (const datum& other : read.so_far.data) {
    if (other.meter == meter) at.complain(sentence::collected_already);
  }
  each.meter = meter;
}

constexpr member kDatum[] = {
    {"id", &datum::id, kId, kRequired},
    {"field", read_field},
    {"collected", read_collected},
    {"source", &datum::source},
    {"name", &datum::name},
    {"special", choose<&datum::special>, kConditionIds},
};

constexpr member kRecipient[] = {
    {"id", &recipient::id, kId, kRequired},       {"name", &recipient::name, kRequired},
    {"role", choose<&recipient::role>, kRoleIds}, {"country", &recipient::country, kCountry},
    {"condition", &recipient::condition},         {"duties", &recipient::duties},
};

constexpr member kRetention[] = {
    {"period", &retention::period},     {"from", &retention::from},
    {"criteria", &retention::criteria}, {"unlimited", &retention::unlimited},
    {"change", &retention::change},
};

constexpr member kWayOut[] = {
    {"how", &way_out::how},
    {"url", &way_out::url, kUrl},
};

void read_data_used(const json::cursor& at, row& into, reader& read) {
  static_cast<purpose&>(into).data = read_references(at, ids_of(read.so_far.data), "data");
}
void read_receivers(const json::cursor& at, row& into, reader& read) {
  static_cast<purpose&>(into).recipients =
      read_references(at, ids_of(read.so_far.recipients), "recipients");
}
void read_concerned(const json::cursor& at, row& into, reader& read) {
  static_cast<purpose&>(into).audiences =
      read_references(at, ids_of(read.so_far.audiences), "audiences");
}
void read_kept(const json::cursor& at, row& into, reader& read) {
  read_retention(at, static_cast<purpose&>(into).retention, read);
}
void read_stop(const json::cursor& at, row& into, reader& read) {
  way_out& stop = static_cast<purpose&>(into).stop;
  read.object(at, kWayOut, stop);
  if (stop.empty()) at.complain(sentence::way_out_missing);
}

constexpr member kPurpose[] = {
    {"id", &purpose::id, kId, kRequired},
    {"basis", choose<&purpose::basis>, kBasisIds, kRequired},
    {"interest", &purpose::interest},
    {"data", read_data_used, kRequired},
    {"recipients", read_receivers},
    {"what", &purpose::what, kRequired},
    {"ask", &purpose::ask},
    {"retention", read_kept, kRequired},
    {"audiences", read_concerned},
    {"channels", &purpose::channels},
    {"stop", read_stop},
};

void read_receiver(const json::cursor& at, row& into, reader& read) {
  static_cast<transfer&>(into).recipient =
      read_reference(at, ids_of(read.so_far.recipients), "recipients");
}

constexpr member kTransfer[] = {
    {"recipient", read_receiver, kRequired},
    {"country", &transfer::country, kCountry, kRequired},
    {"safeguard", choose<&transfer::safeguard>, kSafeguardIds, kRequired},
    {"copy", &transfer::copy},
    {"when", &transfer::when},
};

void read_lifetime(const json::cursor& at, row& into, reader&) {
  if (at.node().text != "session") static_cast<cookie&>(into).lifetime = read_duration(at);
}

constexpr member kCookie[] = {
    {"family", &cookie::family, kPlain},
    {"names", &cookie::names, kPlain, kRequired},
    {"use", &cookie::use, kRequired},
    {"duration", read_lifetime, kRequired},
};

void check_datum(const json::cursor& item, const datum& each) {
  if (!each.field && each.name.empty()) {
    item.complain(sentence::name_missing);
  }
  if (each.field.has_value() + each.automatic + !each.source.empty() > 1) {
    item.complain(sentence::two_origins);
  }
}

void check_purpose(const json::cursor& item, const purpose& each) {
  if ((each.basis == basis::legitimate_interests) == each.interest.empty()) {
    item.complain(sentence::interest_only_there);
  }
  if (!each.ask.empty() && !each.needs_consent()) {
    item.complain(sentence::ask_without_consent);
  }
}

}  // namespace

void read_retention(const json::cursor& at, retention& into, reader& read) {
  read.object(at, kRetention, into);
  const int ways = into.period.has_value() + !into.criteria.empty() + !into.unlimited.empty();
  if (ways != 1) {
    at.complain(sentence::one_retention);
  }
  if (!into.from.empty() && !into.period) {
    at.complain(sentence::from_without_period);
  }
}

void read_data(const json::cursor& at, row&, reader& read) {
  read_named_rows(at, kDatum, read.so_far.data, read, check_datum);
}

void read_recipients(const json::cursor& at, row&, reader& read) {
  read_named_rows(at, kRecipient, read.so_far.recipients, read,
                  [](const json::cursor&, const recipient&) {});
}

void read_purposes(const json::cursor& at, row&, reader& read) {
  read_named_rows(at, kPurpose, read.so_far.purposes, read, check_purpose);
}

void read_transfers(const json::cursor& at, row&, reader& read) {
  read.rows(at, kTransfer, read.so_far.transfers.emplace());
}

void read_cookies(const json::cursor& at, row&, reader& read) {
  read.rows(at, kCookie, read.so_far.cookies.emplace());
}

}  // namespace clearnotice::notice
