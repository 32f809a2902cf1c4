#include "tools/phonec/metadata.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>
#include <tuple>

namespace clearnotice::phonec {
namespace {

// In the order of phone::type.
constexpr const char* kTypes[] = {"premiumRate",    "tollFree", "sharedCost", "voip",
                                  "personalNumber", "pager",    "uan",        "voicemail",
                                  "fixedLine",      "mobile"};
static_assert(std::size(kTypes) == phone::kTypeCount);

// Patterns are broken into lines.
std::string without_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') out += c;
  }
  return out;
}

std::string pattern_in(const pugi::xml_node& description) {
  return without_space(description.child_value("nationalNumberPattern"));
}

std::string attribute(const pugi::xml_node& node, const char* name) {
  return without_space(node.attribute(name).value());
}

/// "[5-7],9": bits 5, 6, 7 and 9. "-1" is no length.
std::uint32_t lengths_in(std::string_view text) {
  std::uint32_t all = 0;
  unsigned number = 0, first = 0;
  bool is_negative = false;
  const auto finish = [&](unsigned from) {
    for (unsigned i = from; !is_negative && i <= number && i < 32; ++i) all |= 1U << i;
    number = first = 0;
    is_negative = false;
  };
  bool in_range = false;
  for (const char c : std::string(text) + ",") {
    if (c >= '0' && c <= '9') {
      number = number * 10 + static_cast<unsigned>(c - '0');
    } else if (c == '[') {
      in_range = true;
    } else if (c == '-' && in_range) {
      first = number;
      number = 0;
    } else if (c == '-') {
      is_negative = true;
    } else if (c == ',' && (number != 0 || is_negative)) {
      finish(in_range ? first : number);
      in_range = false;
    }
  }
  return all & ~1U;
}

territory read_territory(const pugi::xml_node& node) {
  territory its;
  its.id = attribute(node, "id");
  its.calling_code = node.attribute("countryCode").as_uint();
  its.is_main = node.attribute("mainCountryForCode").as_bool();
  its.general = pattern_in(node.child("generalDesc"));
  its.international_prefix = attribute(node, "internationalPrefix");
  its.leading_digits = attribute(node, "leadingDigits");
  its.transform = attribute(node, "nationalPrefixTransformRule");
  its.national_prefix = attribute(node, "nationalPrefixForParsing");
  if (its.national_prefix.empty()) its.national_prefix = attribute(node, "nationalPrefix");
  // As BuildMetadataFromXml: all lengths of all types together, and local-only what is no other.
  for (std::size_t i = 0; i < phone::kTypeCount; ++i) {
    const pugi::xml_node type = node.child(kTypes[i]);
    const pugi::xml_node lengths = type.child("possibleLengths");
    its.types[i] = pattern_in(type);
    its.lengths |= lengths_in(lengths.attribute("national").value());
    its.local_only |= lengths_in(lengths.attribute("localOnly").value());
  }
  its.local_only &= ~its.lengths;
  return its;
}

auto order_of(const territory& its) {
  return std::make_tuple(zone_of(its), its.calling_code, !its.is_main);
}

}  // namespace

unsigned zone_of(const territory& its) {
  return its.calling_code < 100 ? its.calling_code : its.calling_code / 10;
}

std::variant<std::vector<territory>, std::string> read_metadata(const std::string& file) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_file(file.c_str());
  if (!parsed) return file + ": " + parsed.description();
  std::vector<territory> all;
  for (const auto& node :
       document.child("phoneNumberMetadata").child("territories").children("territory")) {
    territory its = read_territory(node);
    if (its.calling_code == 0 || its.calling_code > 999 || its.general.empty()) {
      return file + ": " + its.id + " has no calling code or no general pattern";
    }
    all.push_back(std::move(its));
  }
  if (all.empty()) return file + ": no territories";
  std::stable_sort(all.begin(), all.end(), [](const territory& a, const territory& b) {
    return order_of(a) < order_of(b);
  });
  return all;
}

}  // namespace clearnotice::phonec
