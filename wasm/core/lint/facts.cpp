#include <algorithm>

#include "core/json/pointer.hpp"
#include "core/lint/rules.hpp"
#include "core/notice/countries.hpp"

namespace clearnotice::lint {
namespace {

using json::value;

constexpr rule kOutside = {"G13-1f-outside", "GDPR 13(1)(f), 44–49",
                           "a recipient outside the EEA without a transfer", level::error};
constexpr rule kNoCountry = {"G13-1f-country", "GDPR 13(1)(f)", "a recipient without a country",
                             level::note};
constexpr rule kNoCopy = {"G13-1f-copy", "GDPR 13(1)(f)", "a safeguard without a copy",
                          level::warning};
constexpr rule kChildren = {"G8-1", "GDPR 8", "consent, and nothing about children", level::note};
constexpr rule kProof = {"E107", "EDPB 05/2020, 104–107; GDPR 7(1)",
                         "how long the proof of consent is kept", level::note};
constexpr rule kFreeText = {"G9-1-free-text", "GDPR 9(1), 9(2)",
                            "free text to a clinic, without a condition or a hint", level::warning};
constexpr rule kOrigin = {"G14-1", "GDPR 14(2)(f)", "data without an origin", level::warning};
constexpr rule kUnused = {"G25-1", "GDPR 5(1)(b), 5(1)(c), 25", "what no purpose uses",
                          level::warning};
constexpr rule kSecurity = {"G30-1", "GDPR 30(1)(g)", "security measures for the record",
                            level::note};
constexpr rule kEffective = {"W30", "WP260 30–31", "in force before it was written",
                             level::warning};
constexpr rule kOldTable = {"G13-2d-age", "GDPR 13(2)(d)", "the table of authorities is old",
                            level::note};

std::string_view text_at(const value* parent, std::string_view key) {
  const value* found = parent == nullptr ? nullptr : parent->find(key);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

/// The items of a member that is a list; none where it is not there.
const std::vector<value>& items(const value& root, std::string_view key) {
  static const std::vector<value> kNone;
  const value* list = root.find(key);
  return list == nullptr ? kNone : list->items;
}

bool names(const value& owner, std::string_view key, std::string_view id) {
  const std::vector<value>& ids = items(owner, key);
  return std::any_of(ids.begin(), ids.end(), [&](const value& each) { return each.text == id; });
}

void report(const rule& broken, const value& at, std::string pointer, std::string found,
            std::string settle, findings& into) {
  finding made;
  made.rule = &broken;
  made.at = &at;
  made.pointer = std::move(pointer);
  made.found = std::move(found);
  made.settle = std::move(settle);
  into.push_back(std::move(made));
}

std::string pointer_of(std::string_view list, std::size_t index) {
  return "/" + std::string(list) + json::pointer_step(index);
}

void check_recipients(const value& root, findings& into) {
  const value* who = root.find("controller");
  const std::vector<value>& recipients = items(root, "recipients");
  for (std::size_t i = 0; i < recipients.size(); ++i) {
    const value& each = recipients[i];
    const std::string_view id = text_at(&each, "id");
    const std::string_view country = text_at(&each, "country");
    const std::string pointer = pointer_of("recipients", i);
    const std::vector<value>& purposes = items(root, "purposes");
    const std::vector<value>& transfers = items(root, "transfers");
    const bool used = std::any_of(purposes.begin(), purposes.end(), [&](const value& purpose) {
      return names(purpose, "recipients", id);
    });
    if (!used) {
      report(kUnused, each, pointer, "no purpose names the recipient " + quoted(id),
             "name it in the \"recipients\" of a purpose, or delete it", into);
    }
    if (country.empty()) {
      report(kNoCountry, each, pointer, "not found: the country of " + quoted(id),
             "write \"country\", so that a transfer can be told from none", into);
      continue;
    }
    const bool transferred =
        std::any_of(transfers.begin(), transfers.end(),
                    [&](const value& transfer) { return text_at(&transfer, "recipient") == id; });
    if (notice::in_eea(country) || country == text_at(who, "country") || transferred) continue;
    report(kOutside, each, pointer,
           quoted(id) + " is in " + std::string(country) +
               ", outside the EEA, and \"transfers\" does not name it",
           "write {\"recipient\": \"" + std::string(id) +
               "\", \"country\", \"safeguard\", \"copy\"} in \"transfers\"",
           into);
  }
}

void check_transfers(const value& root, findings& into) {
  const std::vector<value>& transfers = items(root, "transfers");
  for (std::size_t i = 0; i < transfers.size(); ++i) {
    const std::string_view safeguard = text_at(&transfers[i], "safeguard");
    // A decision of the Commission is published; consent needs no copy.
    if (safeguard == "adequacy" || safeguard == "explicit-consent") continue;
    if (transfers[i].find("copy") != nullptr) continue;
    report(kNoCopy, transfers[i], pointer_of("transfers", i),
           "not found: how to get a copy of the safeguard", "say whom to ask, in \"copy\"", into);
  }
}

void check_data(const value& root, findings& into) {
  const value* form = root.find("form");
  const std::vector<value>& data = items(root, "data");
  bool special = false;
  for (std::size_t i = 0; i < data.size(); ++i) {
    const value& each = data[i];
    const std::string_view id = text_at(&each, "id");
    special = special || each.find("special") != nullptr;
    const std::vector<value>& purposes = items(root, "purposes");
    const bool used = std::any_of(purposes.begin(), purposes.end(),
                                  [&](const value& purpose) { return names(purpose, "data", id); });
    if (!used && !purposes.empty()) {
      report(kUnused, each, pointer_of("data", i), "no purpose uses the data " + quoted(id),
             "name it in the \"data\" of a purpose, or do not collect it", into);
    }
    const bool has_origin = each.find("field") != nullptr || each.find("collected") != nullptr ||
                            each.find("source") != nullptr || form != nullptr;
    if (has_origin) continue;
    report(kOrigin, each, pointer_of("data", i), "not found: where " + quoted(id) + " comes from",
           "write \"field\", \"collected\": \"automatically\" or \"source\"", into);
  }
  const value* who = root.find("controller");
  const std::string_view kind = text_at(who, "kind");
  if (form == nullptr || special || who == nullptr || (!kind.empty() && kind != "clinic")) return;
  const std::vector<value>& fields = items(*form, "fields");
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string_view id = text_at(&fields[i], "data");
    const bool is_free = std::any_of(data.begin(), data.end(), [&](const value& each) {
      return text_at(&each, "id") == id && text_at(&each, "field") == "message";
    });
    if (!is_free || fields[i].find("hint") != nullptr) continue;
    report(kFreeText, fields[i], "/form/fields" + json::pointer_step(i),
           "people will write to a clinic about their health here",
           "set \"special\" for such data, or ask in \"hint\" for nothing medical and no emergency",
           into);
  }
}

/// What consent asks of a notice besides the words beside the box.
void check_consent(const value& root, findings& into) {
  const std::vector<value>& purposes = items(root, "purposes");
  const auto asked = std::find_if(purposes.begin(), purposes.end(), [](const value& each) {
    return text_at(&each, "basis") == "consent";
  });
  if (asked == purposes.end()) return;
  const auto pointer = pointer_of("purposes", static_cast<std::size_t>(asked - purposes.begin()));
  if (root.find("children") == nullptr) {
    report(kChildren, *asked, pointer, "consent is asked for, and nothing is said about children",
           "write \"children\": {\"minimumAge\": 13 to 16, as the country has it}", into);
  }
  if (root.find("proof") == nullptr) {
    report(kProof, *asked, pointer,
           "consent is asked for; not found: how long the proof of it is kept",
           "write it in \"proof\", as a period", into);
  }
}

void check_notes(const value& root, day today, findings& into) {
  const std::vector<value>& purposes = items(root, "purposes");
  const value* security = root.find("security");
  if (!purposes.empty() && (security == nullptr || security->items.empty())) {
    finding made;
    made.rule = &kSecurity;
    made.found = "not found: the security measures, a column of the record";
    made.settle = "write them in \"security\"";
    into.push_back(std::move(made));
  }
  const value* effective = root.find("effective");
  const value* updated = root.find("updated");
  if (effective != nullptr && updated != nullptr && effective->text < updated->text) {
    report(kEffective, *effective, "/effective",
           "in force on " + effective->text + ", changed on " + updated->text,
           "people are told before a change is in force: choose a later day", into);
  }
  constexpr day kYear = 10000;
  const value* authority = root.find("authority");
  if (authority != nullptr && today > authorities_as_of() + kYear) {
    report(kOldTable, *authority, "/authority", "the table of authorities is more than a year old",
           "compare the address with the authority’s own site", into);
  }
}

}  // namespace

void check_facts(const value& root, day today, findings& into) {
  check_recipients(root, into);
  check_transfers(root, into);
  check_data(root, into);
  check_consent(root, into);
  check_notes(root, today, into);
  check_authority_facts(root, into);
}

}  // namespace clearnotice::lint
