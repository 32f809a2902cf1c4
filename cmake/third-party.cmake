# The unpacked third-party sources, as `node web/scripts/fetch.mjs` leaves them in the cache folder.
# Sets <name>_DIR for each entry of third-party.json.

set(clearnotice_cache "$ENV{CLEARNOTICE_CACHE}")
if(NOT clearnotice_cache AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(clearnotice_cache "$ENV{XDG_CACHE_HOME}/clearnotice")
elseif(NOT clearnotice_cache)
  set(clearnotice_cache "$ENV{HOME}/.cache/clearnotice")
endif()

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS cmake/third-party.json)
file(READ cmake/third-party.json third_party)
foreach(name icu nlohmann_json catch2 pugixml)
  string(JSON version GET "${third_party}" ${name} version)
  set(${name}_DIR "${clearnotice_cache}/${name}-${version}")
  if(NOT EXISTS "${${name}_DIR}")
    message(FATAL_ERROR "${name} ${version} is not in ${clearnotice_cache}. "
                        "Run `node web/scripts/fetch.mjs` first.")
  endif()
endforeach()

# For tests alone.
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${nlohmann_json_DIR}/include")
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

# For a native tool alone.
add_library(pugixml STATIC EXCLUDE_FROM_ALL "${pugixml_DIR}/src/pugixml.cpp")
target_compile_options(pugixml PRIVATE -w)
target_include_directories(pugixml SYSTEM PUBLIC "${pugixml_DIR}/src")
set_target_properties(pugixml PROPERTIES EXPORT_COMPILE_COMMANDS OFF)
