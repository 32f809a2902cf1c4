#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/catalog/catalogue.hpp"
#include "core/json/cursor.hpp"
#include "core/notice/model.hpp"
#include "core/view/page.hpp"

namespace clearnotice {

/// What an engine was given: catalogues, and notices by handle - 1 (null once closed).
struct shelf {
  std::vector<std::unique_ptr<catalog::catalogue>> catalogues;
  std::vector<std::unique_ptr<notice::facts>> notices;
};

/// Reads one request and finds on the shelf what it names. Everything complains to one pass, so an
/// answer asks once, at the end, whether it may be given.
class desk {
 public:
  desk(const shelf& holds, std::string_view request);

  bool is_json() const { return document_.ok(); }
  std::optional<problem> complaint() const;

  /// The request's object, with none but these members. Only when it is JSON.
  json::cursor root(std::span<const std::string_view> keys);

  /// The notice that the member `notice` is the handle of, or null.
  const notice::facts* notice(const json::cursor& at) const;
  /// The catalogue for a locale, or null; `at` is where the locale stands.
  const catalog::catalogue* words(const json::cursor& at, std::string_view locale) const;
  /// What the members `notice` and `locale` name together.
  std::optional<view::page> page(const json::cursor& at) const;

 private:
  const shelf& shelf_;
  result<json::value, problem> document_;
  std::optional<json::reading> pass_;
};

}  // namespace clearnotice
