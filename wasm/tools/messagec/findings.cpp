#include "tools/messagec/findings.hpp"

namespace clearnotice::messagec {

void findings::add(std::string_view file, std::string_view what) {
  lines_.push_back(std::string(file) + ": " + std::string(what));
}

void findings::add(std::string_view file, std::string_view message_key, std::string_view what) {
  add(file, "message \"" + std::string(message_key) + "\": " + std::string(what));
}

}  // namespace clearnotice::messagec
