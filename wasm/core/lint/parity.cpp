#include <algorithm>

#include "core/json/pointer.hpp"
#include "core/lint/coverage.hpp"
#include "core/lint/rules.hpp"
#include "core/text/ascii.hpp"

namespace clearnotice::lint {
namespace {

using json::value;

constexpr rule kShape = {"W13-shape", "WP260 13; GDPR 12(1)", "locales of another shape",
                         level::warning};
constexpr rule kNumbers = {"W13-numbers", "WP260 13; GDPR 5(1)(d)",
                           "locales with other numbers, dates or law references", level::warning};
constexpr rule kAddresses = {"W13-addresses", "WP260 13; GDPR 5(1)(d)",
                             "locales with other addresses", level::warning};

/// What should be the same in every locale.
struct signature {
  std::string shape;                   ///< “p list:3 table:2×4”
  std::vector<std::string> numbers;    ///< digits as written, without separators of thousands
  std::vector<std::string> addresses;  ///< e-mail and web addresses, phone numbers
};

/// Spaces and marks that part thousands: 5 000, 5.000, 5’000.
std::size_t separator_size(std::string_view rest) {
  for (const std::string_view each : {" ", ".", ",", "'", "’", "\u00A0", "\u202F"}) {
    if (rest.starts_with(each)) return each.size();
  }
  return 0;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text::is_ascii_digit(text[end])) ++end;
  return end - at;
}

void read_numbers(std::string_view text, std::vector<std::string>& into) {
  constexpr std::size_t kGroup = 3;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t count = digits_at(text, at);
    if (count == 0) {
      ++at;
      continue;
    }
    std::string number(text.substr(at, count));
    at += count;
    while (at < text.size() && number.size() <= 2 * kGroup) {
      const std::size_t between = separator_size(text.substr(at));
      if (between == 0 || digits_at(text, at + between) != kGroup) break;
      number += text.substr(at + between, kGroup);
      at += between + kGroup;
    }
    // “05” and “5” are one day.
    number.erase(0, std::min(number.find_first_not_of('0'), number.size() - 1));
    into.push_back(std::move(number));
  }
}

void read_addresses(std::string_view text, std::vector<std::string>& into) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ') ++end;
    std::string_view token = text.substr(at, end - at);
    while (!token.empty() && std::string_view(".,;:)(").find(token.back()) != token.npos) {
      token.remove_suffix(1);
    }
    if (holds_email(token)) into.emplace_back(token);
    at = end + 1;
  }
}

void read_value(const value& at, signature& into) {
  if (at.kind == json::type::string) {
    read_numbers(at.text, into.numbers);
    read_addresses(at.text, into.addresses);
    return;
  }
  for (const value& each : at.items) read_value(each, into);
  for (const json::member& each : at.members) {
    // A page may have another address in each language.
    if (each.key == "link" || each.key == "url") continue;
    if (each.key == "email" || each.key == "phone" || each.key == "date") {
      into.addresses.push_back(each.content.text);
      if (each.key != "date") continue;
    }
    read_value(each.content, into);
  }
}

std::string shape_of(const value& body) {
  std::string shape;
  for (const value& each : body.items) {
    if (!shape.empty()) shape += ", ";
    const value* items = each.find("items");
    const value* terms = each.find("terms");
    const value* table = each.find("table");
    const value* rows = table == nullptr ? nullptr : table->find("rows");
    if (items != nullptr) {
      shape += "list of " + std::to_string(items->items.size());
    } else if (terms != nullptr) {
      shape += "terms: " + std::to_string(terms->items.size());
    } else if (rows != nullptr) {
      shape += "table of " + std::to_string(rows->items.size()) + " rows";
    } else {
      shape += each.find("contact") != nullptr ? "contact" : "paragraph";
    }
  }
  return shape;
}

signature signature_of(const value& text) {
  signature made;
  if (text.kind == json::type::array) made.shape = shape_of(text);
  read_value(text, made);
  std::sort(made.numbers.begin(), made.numbers.end());
  std::sort(made.addresses.begin(), made.addresses.end());
  return made;
}

std::string missing_in(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  std::vector<std::string> missing;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(),
                      std::back_inserter(missing));
  std::string list;
  for (const std::string& each : missing) list += (list.empty() ? "" : ", ") + each;
  return list;
}

/// Numbers up to twelve are written as words in one language and as digits in another.
std::vector<std::string> comparable(const signature& one, const signature& other) {
  if (one.numbers.size() == other.numbers.size()) return one.numbers;
  std::vector<std::string> large;
  for (const std::string& each : one.numbers) {
    if (each.size() > 2 || (each.size() == 2 && each > "12")) large.push_back(each);
  }
  return large;
}

void compare(const value& first, std::string_view first_locale, const value& other,
             std::string_view other_locale, const std::string& pointer, findings& into) {
  const signature one = signature_of(first);
  const signature two = signature_of(other);
  const auto report = [&](const rule& broken, std::string found) {
    finding made;
    made.rule = &broken;
    made.at = &other;
    made.pointer = pointer;
    made.locale = other_locale;
    made.found = std::move(found);
    made.settle = "make " + std::string(other_locale) + " say what " + std::string(first_locale) +
                  " says, or the other way round";
    into.push_back(std::move(made));
  };
  const std::string both = std::string(first_locale) + " has ";
  if (one.shape != two.shape) {
    report(kShape,
           both + "“" + one.shape + "”, " + std::string(other_locale) + " “" + two.shape + "”");
  }
  const auto differ = [&](const rule& broken, const std::vector<std::string>& mine,
                          const std::vector<std::string>& theirs) {
    const std::string less = missing_in(mine, theirs);
    const std::string more = missing_in(theirs, mine);
    if (less.empty() && more.empty()) return;
    std::string found = std::string(other_locale) + " differs from " + std::string(first_locale);
    if (!less.empty()) found += "; lacks " + less;
    if (!more.empty()) found += "; has " + more;
    report(broken, std::move(found));
  };
  differ(kNumbers, comparable(one, two), comparable(two, one));
  differ(kAddresses, one.addresses, two.addresses);
}

/// An object whose keys are locales of the notice, wherever it stands.
void walk(const value& at, const std::string& pointer, const std::vector<std::string>& locales,
          findings& into) {
  const bool by_locale =
      at.members.size() > 1 &&
      std::all_of(at.members.begin(), at.members.end(), [&](const json::member& each) {
        return std::any_of(locales.begin(), locales.end(), [&](const std::string& tag) {
          return tag == each.key || tag.starts_with(each.key + "-");
        });
      });
  if (by_locale) {
    const json::member& first = at.members.front();
    for (std::size_t i = 1; i < at.members.size(); ++i) {
      const json::member& other = at.members[i];
      compare(first.content, first.key, other.content, other.key,
              pointer + json::pointer_step(other.key), into);
    }
    return;
  }
  for (std::size_t i = 0; i < at.items.size(); ++i) {
    walk(at.items[i], pointer + json::pointer_step(i), locales, into);
  }
  for (const json::member& each : at.members) {
    walk(each.content, pointer + json::pointer_step(each.key), locales, into);
  }
}

}  // namespace

void check_parity(const value& root, const std::vector<std::string>& locales, findings& into) {
  if (locales.size() > 1) walk(root, "", locales, into);
}

}  // namespace clearnotice::lint
