package autopatch

type jsonPatchOp struct {
	Op    string `json:"op" enum:"add,remove,replace,move,copy,test" doc:"Operation name"`
	From  string `json:"from,omitempty" doc:"JSON Pointer for the source of a move or copy"`
	Path  string `json:"path" doc:"JSON Pointer to the field being operated on, or the destination of a move/copy operation"`
	Value any    `json:"value,omitempty" doc:"The value to set"`
}
