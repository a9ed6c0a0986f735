// Parcels keeps track of parcels, in memory.
//
//	go run .            serves at the port of config.json
//	go run . openapi    prints the OpenAPI document and ends
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// Config is what config.json says.
type Config struct {
	Port      int `json:"port"`
	MaxWeight int `json:"maxWeight"`
}

func main() {
	mux := http.NewServeMux()
	store := newStore()
	api := newAPI(mux, store)
	if len(os.Args) > 1 && os.Args[1] == "openapi" {
		document, err := api.OpenAPI().YAML()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(string(document))
		return
	}
	config, err := readConfig("config.json")
	if err != nil {
		log.Fatal(err)
	}
	store.maxWeight = config.MaxWeight
	log.Fatal(http.ListenAndServe(fmt.Sprintf(":%d", config.Port), mux))
}

func readConfig(file string) (Config, error) {
	var config Config
	text, err := os.ReadFile(file)
	if err != nil {
		return config, err
	}
	return config, json.Unmarshal(text, &config)
}

func newAPI(mux *http.ServeMux, store *store) huma.API {
	config := huma.DefaultConfig("Parcels", "1.0.0")
	config.Info.Description = "Where parcels are."
	api := humago.New(mux, config)
	huma.Get(api, "/health", health, huma.OperationTags("operations"))
	parcels := huma.NewGroup(api, "/parcels")
	parcels.UseSimpleModifier(func(o *huma.Operation) { o.Tags = append(o.Tags, "parcels") })
	store.register(parcels)
	return api
}
