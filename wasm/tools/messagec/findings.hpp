#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clearnotice::messagec {

/// Everything that is wrong with the catalogues, one line each.
class findings {
 public:
  void add(std::string_view file, std::string_view what);
  void add(std::string_view file, std::string_view message_key, std::string_view what);

  bool none() const { return lines_.empty(); }
  const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

}  // namespace clearnotice::messagec
