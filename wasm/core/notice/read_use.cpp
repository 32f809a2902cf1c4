#include <array>
#include <optional>

#include "core/field/rules.hpp"
#include "core/notice/ids.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

field::kind read_field(const json::cursor& at, const facts& into) {
  static const auto kIds = [] {
    std::array<std::string_view, field::kKindCount> ids;
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = field::id_of(static_cast<field::kind>(i));
    return ids;
  }();
  const auto field = static_cast<field::kind>(at.one_of(kIds));
  for (const datum& other : into.data) {
    if (other.field == field) at.complain("duplicate_id", "this field has a row already");
  }
  return field;
}

/// By visiting, or by the form: each of its meters once.
void read_collected(const json::cursor& at, facts& into) {
  static constexpr std::string_view kWays[] = {kMeterIds[0], kMeterIds[1], "automatically"};
  const std::size_t way = at.one_of(kWays);
  datum& each = into.data.back();
  each.automatic = true;
  if (way >= kMeterCount) return;
  const auto meter = static_cast<notice::meter>(way);
  for (const datum& other : into.data) {
    if (other.meter == meter) at.complain("duplicate_id", "this is collected by another row");
  }
  each.meter = meter;
}

way_out read_way_out(const json::cursor& at, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"how", "url"};
  at.expect_keys(kKeys);
  way_out out;
  read.take_text(at, "how", out.how);
  if (const auto url = at.member("url")) out.url = read_url(*url);
  if (out.empty()) at.complain("missing_key", "one of \"how\" or \"url\" belongs here");
  return out;
}

}  // namespace

retention read_retention(const json::cursor& at, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"period", "from", "criteria", "unlimited", "change"};
  at.expect_keys(kKeys);
  retention kept;
  if (const auto period = at.member("period")) kept.period = read_duration(*period);
  read.take_text(at, "from", kept.from);
  read.take_text(at, "criteria", kept.criteria);
  read.take_text(at, "unlimited", kept.unlimited);
  read.take_text(at, "change", kept.change);
  const int ways = kept.period.has_value() + !kept.criteria.empty() + !kept.unlimited.empty();
  if (at.is(json::type::object) && ways != 1) {
    at.complain("one_retention", "one of \"period\", \"criteria\" or \"unlimited\" belongs here");
  }
  if (!kept.from.empty() && !kept.period) {
    at.complain("from_without_period", "\"from\" says when a \"period\" begins; there is none");
  }
  return kept;
}

void read_data(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"id",     "field", "collected",
                                               "source", "name",  "special"};
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    std::string id = read_new_id(item, ids_of(into.data));
    datum& each = into.data.emplace_back();
    each.id = std::move(id);
    if (const auto field = item.member("field")) each.field = read_field(*field, into);
    if (const auto collected = item.member("collected")) read_collected(*collected, into);
    read.take_text(item, "source", each.source);
    read.take_text(item, "name", each.name);
    if (const auto special = item.member("special")) {
      each.special = static_cast<condition>(special->one_of(kConditionIds));
    }
    if (!each.field && each.name.empty()) {
      item.complain("missing_key",
                    "\"name\" is missing here: only a form field has a name already");
    }
    if (each.field.has_value() + each.automatic + !each.source.empty() > 1) {
      item.complain("two_origins",
                    "data comes from the form, automatically or from a source: one of them");
    }
  });
}

void read_recipients(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"id",      "name",      "role",
                                               "country", "condition", "duties"};
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    std::string id = read_new_id(item, ids_of(into.recipients));
    recipient& each = into.recipients.emplace_back();
    each.id = std::move(id);
    each.name = read.read_text(item.required("name"));
    if (const auto role = item.member("role"))
      each.role = static_cast<notice::role>(role->one_of(kRoleIds));
    if (const auto country = item.member("country")) each.country = read_country(*country);
    read.take_text(item, "condition", each.condition);
    read.take_text(item, "duties", each.duties);
  });
}

void read_purposes(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"id",         "basis",    "interest", "data",
                                               "recipients", "what",     "ask",      "retention",
                                               "audiences",  "channels", "stop"};
  const ids data = ids_of(into.data);
  const ids recipients = ids_of(into.recipients);
  const ids audiences = ids_of(into.audiences);
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    std::string id = read_new_id(item, ids_of(into.purposes));
    purpose& each = into.purposes.emplace_back();
    each.id = std::move(id);
    each.basis = static_cast<basis>(item.required("basis").one_of(kBasisIds));
    read.take_text(item, "interest", each.interest);
    each.what = read.read_text(item.required("what"));
    read.take_text(item, "ask", each.ask);
    item.required("data");
    each.data = read_references(item, "data", data);
    each.recipients = read_references(item, "recipients", recipients);
    each.audiences = read_references(item, "audiences", audiences);
    if (const auto by = item.member("channels")) each.channels = read.read_texts(*by);
    if (const auto stop = item.member("stop")) each.stop = read_way_out(*stop, read);
    each.retention = read_retention(item.required("retention"), read);
    if ((each.basis == basis::legitimate_interests) == each.interest.empty()) {
      item.complain("interest",
                    "\"interest\" belongs to the basis \"legitimate-interests\", and only there");
    }
    if (!each.ask.empty() && !each.needs_consent()) {
      item.complain("ask_without_consent",
                    "\"ask\" belongs to the basis \"consent\": nothing else is asked");
    }
  });
}

void read_transfers(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"recipient", "country", "safeguard", "copy", "when"};
  into.transfers.emplace();
  const ids recipients = ids_of(into.recipients);
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    transfer& each = into.transfers->emplace_back();
    each.recipient = read_reference(item.required("recipient"), recipients, "recipients");
    each.country = read_country(item.required("country"));
    each.safeguard = static_cast<safeguard>(item.required("safeguard").one_of(kSafeguardIds));
    read.take_text(item, "copy", each.copy);
    read.take_text(item, "when", each.when);
  });
}

void read_cookies(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"family", "names", "use", "duration"};
  into.cookies.emplace();
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    cookie& each = into.cookies->emplace_back();
    if (const auto family = item.member("family")) each.family = read_plain(*family);
    item.required("names").each_item(
        [&](const json::cursor& name) { each.names.push_back(read_plain(name)); });
    each.use = read.read_text(item.required("use"));
    const json::cursor lifetime = item.required("duration");
    if (lifetime.node().text != "session") each.lifetime = read_duration(lifetime);
  });
}

}  // namespace clearnotice::notice
