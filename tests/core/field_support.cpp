#include "field_support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <map>

#include "phone_support.hpp"

using namespace clearnotice;

namespace field_support {

const catalog::catalogue& words(std::string_view locale) {
  static std::map<std::string, catalog::catalogue, std::less<>> read;
  const auto known = read.find(locale);
  if (known != read.end()) return known->second;
  std::ifstream file(CLEARNOTICE_LOCALES_DIR "/" + std::string(locale) + ".txt", std::ios::binary);
  const std::string compiled(std::istreambuf_iterator<char>(file), {});
  INFO("locale " << locale);
  auto catalogue = catalog::catalogue::read(compiled);
  REQUIRE(catalogue.ok());
  return read.emplace(locale, std::move(catalogue).value()).first->second;
}

const phone::plans& plans() {
  static const phone::plans all = [] {
    phone::plans read;
    for (const unsigned zone : phone_support::zones()) {
      REQUIRE(read.add(phone_support::zone_text(zone)).ok());
    }
    return read;
  }();
  return all;
}

field::verdict checked(field::kind kind, std::string_view typed, std::string_view region) {
  return field::check(kind, typed, {.words = words("en"), .plans = plans(), .region = region});
}

std::string outcome(field::kind kind, std::string_view typed, std::string_view region) {
  const field::verdict said = checked(kind, typed, region);
  switch (said.condition) {
    case field::state::empty: return "empty";
    case field::state::ok: return said.normalized.empty() ? "ok" : said.normalized;
    case field::state::warn: return std::string(said.code) + ' ' + said.normalized;
    case field::state::error: return std::string(said.code);
  }
  return {};
}

lines read_lines(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  lines read;
  for (std::string line; std::getline(file, line);) {
    auto value = json::parse(line);
    if (value.ok()) {
      read.emplace_back(std::move(value).value());
    } else {
      INFO(path << " line " << read.size() + 1);
      REQUIRE(code_of(value.reason()) == "json.lone_surrogate");
      read.emplace_back();
    }
  }
  return read;
}

lines read_corpus(std::string_view name) {
  const std::string path = CLEARNOTICE_SHARED_DIR "/corpora/" + std::string(name);
  if (!std::ifstream(path)) SKIP("the corpora are not here: " << name);
  return read_lines(path);
}

std::string text_of(const json::value& object, std::string_view key) {
  const json::value* found = object.find(key);
  return found == nullptr ? std::string() : found->text;
}

}  // namespace field_support
