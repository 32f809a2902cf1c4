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

retention read_retention(const json::cursor& at, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"period", "from", "criteria", "unlimited"};
  at.expect_keys(kKeys);
  retention kept;
  if (const auto period = at.member("period")) kept.period = read_duration(*period);
  kept.from = read.read_text_or_empty(at, "from");
  kept.criteria = read.read_text_or_empty(at, "criteria");
  kept.unlimited = read.read_text_or_empty(at, "unlimited");
  const int ways = kept.period.has_value() + !kept.criteria.empty() + !kept.unlimited.empty();
  if (at.is(json::type::object) && ways != 1) {
    at.complain("one_retention", "one of \"period\", \"criteria\" or \"unlimited\" belongs here");
  }
  if (!kept.from.empty() && !kept.period) {
    at.complain("from_without_period", "\"from\" says when a \"period\" begins; there is none");
  }
  return kept;
}

}  // namespace

void read_data(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"id",     "field", "collected",
                                               "source", "name",  "special"};
  static constexpr std::string_view kCollected[] = {"automatically"};
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    datum each;
    each.id = read_new_id(item, into.data);
    if (const auto field = item.member("field")) each.field = read_field(*field, into);
    if (const auto collected = item.member("collected")) {
      each.automatic = collected->one_of(kCollected) == 0;
    }
    each.source = read.read_text_or_empty(item, "source");
    each.name = read.read_text_or_empty(item, "name");
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
    into.data.push_back(std::move(each));
  });
}

void read_recipients(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"id", "name", "role", "country"};
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    recipient each;
    each.id = read_new_id(item, into.recipients);
    each.name = read.read_text(item.required("name"));
    if (const auto role = item.member("role"))
      each.role = static_cast<notice::role>(role->one_of(kRoleIds));
    if (const auto country = item.member("country")) each.country = read_country(*country);
    into.recipients.push_back(std::move(each));
  });
}

void read_purposes(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"id",         "basis", "interest", "data",
                                               "recipients", "what",  "ask",      "retention"};
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    purpose each;
    each.id = read_new_id(item, into.purposes);
    each.basis = static_cast<basis>(item.required("basis").one_of(kBasisIds));
    each.interest = read.read_text_or_empty(item, "interest");
    each.what = read.read_text(item.required("what"));
    each.ask = read.read_text_or_empty(item, "ask");
    each.data = read_references(item.required("data"), into.data, "data");
    if (const auto to = item.member("recipients")) {
      each.recipients = read_references(*to, into.recipients, "recipients");
    }
    each.retention = read_retention(item.required("retention"), read);
    if ((each.basis == basis::legitimate_interests) == each.interest.empty()) {
      item.complain("interest",
                    "\"interest\" belongs to the basis \"legitimate-interests\", and only there");
    }
    if (!each.ask.empty() && !each.needs_consent()) {
      item.complain("ask_without_consent",
                    "\"ask\" belongs to the basis \"consent\": nothing else is asked");
    }
    into.purposes.push_back(std::move(each));
  });
}

void read_transfers(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"recipient", "country", "safeguard", "copy"};
  into.transfers.emplace();
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    transfer each;
    each.recipient = read_reference(item.required("recipient"), into.recipients, "recipients");
    each.country = read_country(item.required("country"));
    each.safeguard = static_cast<safeguard>(item.required("safeguard").one_of(kSafeguardIds));
    each.copy = read.read_text_or_empty(item, "copy");
    into.transfers->push_back(std::move(each));
  });
}

void read_cookies(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"family", "names", "use", "duration"};
  into.cookies.emplace();
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    cookie each;
    if (const auto family = item.member("family")) each.family = read_plain(*family);
    item.required("names").each_item(
        [&](const json::cursor& name) { each.names.push_back(read_plain(name)); });
    each.use = read.read_text(item.required("use"));
    const json::cursor lifetime = item.required("duration");
    if (lifetime.node().text != "session") each.lifetime = read_duration(lifetime);
    into.cookies->push_back(std::move(each));
  });
}

}  // namespace clearnotice::notice
